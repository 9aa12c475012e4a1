import XMLBuilder from 'fast-xml-builder';

/** The keys under which `xmlOf` expects attributes and text. */
export const XML_ATTRIBUTES = '$';
export const XML_TEXT = '#text';

/** An element of XML with attributes. Its other keys are its elements. */
export interface XmlElement {
  readonly [XML_ATTRIBUTES]: Readonly<Record<string, string | number>>;
}

/** Writes elements, by their names, as XML. */
export function xmlOf(elements: object): string {
  return new XMLBuilder({
    attributesGroupName: XML_ATTRIBUTES,
    attributeNamePrefix: '',
    textNodeName: XML_TEXT,
    format: true,
    suppressEmptyNode: true,
    // Without this, a workload with the name `true` would have no name.
    suppressBooleanAttributes: false,
  }).build(elements);
}
