import { normalDoi } from '../../domain/ids.js';
import { NetworkError } from './network-error.js';
import { isJson, type NetworkSource, servicePage } from './service.js';

/** A paper by its DOI, from its registration agency (Crossref, DataCite, …) via the DOI resolver. */
export const doi: NetworkSource = {
  name: 'doi',
  title: 'DOI',
  examples: ['doi:10.18653/v1/2020.acl-main.703'],
  address: 'https://doi.org',
  intervalMs: 500,
  lagDays: 0,
  async *pages({ text }, service) {
    const id = normalDoi(text);
    if (id === undefined) throw new NetworkError('BAD_REQUEST', `doi:${text} is not a DOI; expected 10.NUMBER/NAME`);
    const headers = { accept: 'application/vnd.citationstyles.csl+json' };
    yield servicePage(await service.get(`/${encodeURI(id)}`, { headers, check: isJson }));
  },
};
