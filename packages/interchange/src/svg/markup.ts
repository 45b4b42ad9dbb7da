const ENTITIES: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters but tab and line ends, lone surrogates, and two code points: XML 1.0 has no way to write them. */
const NOT_IN_XML = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

/** Text as it may stand in XML: markup quoted, what cannot be written left out. */
export const escapeXml = (text: string): string =>
  text.replaceAll(NOT_IN_XML, '').replaceAll(/[&<>"']/g, character => ENTITIES[character] ?? '');

type Attributes = { readonly [name: string]: string | number | null };

const round = (value: number) => Math.round(value * 100) / 100;

/** One element. An attribute that is null is left out; content is markup already. */
export const element = (name: string, attributes: Attributes, content: string | null = null): string => {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) =>
      value === null ? [] : [` ${key}="${typeof value === 'number' ? round(value) : escapeXml(value)}"`],
    )
    .join('');
  return content === null ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
};

/** One line of text at a point. */
export const textLine = (x: number, y: number, text: string, attributes: Attributes = {}): string =>
  element('text', { x, y, ...attributes }, escapeXml(text));
