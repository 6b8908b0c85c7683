import { NetworkError } from './network-error.js';
import { isXml, type NetworkSource, servicePage, pageOfText } from './service.js';

/** The ACL Anthology, from its source files: a volume, or all volumes of a venue and year. */
export const acl: NetworkSource = {
  name: 'acl',
  title: 'ACL Anthology',
  examples: ['acl:2025.acl-long', 'acl:2025.acl'],
  address: 'https://raw.githubusercontent.com/acl-org/acl-anthology/master/data/xml',
  intervalMs: 1000,
  lagDays: 0,
  async *pages({ text }, service) {
    const [, file, volume] = /^(\d{4}\.[a-z0-9]+|[A-Z]\d\d)(?:-([a-z0-9]+))?$/i.exec(text) ?? [];
    if (file === undefined) {
      throw new NetworkError('BAD_REQUEST', `acl:${text} is not known; expected a volume such as acl:2025.acl-long`);
    }
    const answer = await service.get(`/${file}.xml`, { freshMs: 0, check: isXml('collection') });
    if (volume === undefined) yield servicePage(answer);
    else yield pageOfText(`${answer.url}, volume ${volume}`, volumeOf(await answer.text(), file, volume));
  },
};

/** The collection reduced to one volume. @throws NetworkError naming the others if there is no such volume */
function volumeOf(xml: string, file: string, volume: string): string {
  const ids: string[] = [];
  for (const found of xml.matchAll(/<volume\b([^<>]*)>/g)) {
    const id = /\bid="([^"]*)"/.exec(found[1]!)?.[1];
    if (id === undefined) continue;
    if (id === volume) {
      const end = xml.indexOf('</volume>', found.index);
      return `<?xml version="1.0" encoding="UTF-8"?>\n<collection id="${file}">\n${xml.slice(found.index, end)}</volume>\n</collection>\n`;
    }
    ids.push(id);
  }
  throw new NetworkError('NOT_FOUND', `${file} has no volume "${volume}"; it has ${ids.join(', ') || 'none'}`);
}
