/** The build without Redis, which the throttling plugin uses too; the package has types for its main entry only. */
declare module 'bottleneck/light.js' {
  export { default } from 'bottleneck';
}
