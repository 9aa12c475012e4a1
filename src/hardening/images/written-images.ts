import { APPLICATIONS } from './rows/applications.ts';
import { ARGO_CD } from './rows/argo-cd.ts';
import { BITNAMI } from './rows/bitnami.ts';
import { CLUSTER_PROGRAMS } from './rows/cluster-programs.ts';
import { DATABASES } from './rows/databases.ts';
import { DEVELOPER_TOOLS } from './rows/developer-tools.ts';
import { KEY_VALUE_STORES } from './rows/key-value-stores.ts';
import { LOGS } from './rows/logs.ts';
import { MONITORING } from './rows/monitoring.ts';
import { PROXIES } from './rows/proxies.ts';
import { QUEUES } from './rows/queues.ts';
import { RUNTIMES } from './rows/runtimes.ts';
import { SEARCH_ENGINES } from './rows/search-engines.ts';
import { WEB_SERVERS } from './rows/web-servers.ts';
import type { WrittenImage } from './written-image.ts';

/** What is known of popular images, by theme. Of two rows that hold for a container, the first counts. */
export const WRITTEN_IMAGES: readonly WrittenImage[] = [
  ...WEB_SERVERS,
  ...PROXIES,
  ...DATABASES,
  ...KEY_VALUE_STORES,
  ...QUEUES,
  ...SEARCH_ENGINES,
  ...MONITORING,
  ...LOGS,
  ...CLUSTER_PROGRAMS,
  ...ARGO_CD,
  ...APPLICATIONS,
  ...DEVELOPER_TOOLS,
  ...RUNTIMES,
  ...BITNAMI,
];
