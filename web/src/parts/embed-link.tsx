import type { ReactNode } from 'react';
import { useAddress, withParams } from '../address.js';

/** Links to the version of the current view that is meant for an iframe in another site. */
export function EmbedLink(): ReactNode {
  const { path, params } = useAddress();
  return <a href={withParams(`${path}/embed`, params)}>Embed</a>;
}
