/** A guide as it was made when the house was built. They are written in bokmål alone. */
export interface Guide {
  key: string;
  title: string;
  html: string;
}

/** In the order in which people meet Varde. */
const ORDER = ['delta', 'enhetsleder', 'prosessleder', 'kommuneansvarlig', 'koordinator'];

const MADE = import.meta.glob<string>('/docs/users/*.md', { import: 'default', eager: true });

export const GUIDES: readonly Guide[] = Object.entries(MADE)
  .map(([path, html]) => ({
    key: path.slice(path.lastIndexOf('/') + 1, -'.md'.length),
    title: /<h1>(.*?)<\/h1>/.exec(html)?.[1] ?? '',
    html,
  }))
  .sort((one, other) => ORDER.indexOf(one.key) - ORDER.indexOf(other.key));
