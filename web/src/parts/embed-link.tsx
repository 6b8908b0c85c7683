import type { ReactNode } from 'react';
import { useAddress, withParams } from '../address.js';

/** The address for an iframe in somebody else's page. */
export function EmbedLink(): ReactNode {
  const { path, params } = useAddress();
  return <a href={withParams(`${path}/embed`, params)}>Embed</a>;
}
