import type { FastifyReply, FastifyRequest } from 'fastify';
import { isIP } from 'node:net';

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);
const WILDCARD = new Set(['0.0.0.0', '::', '']);

/**
 * Rejects requests for unknown hosts, so that a web page whose name was pointed at this machine (DNS rebinding) cannot read
 * anything. A host is allowed if it is the bound or a configured name, or the address that the connection reached. The port is
 * ignored, since it may have been mapped.
 */
export function hostCheck(boundHost: string, allowedHosts: readonly string[]) {
  const allowed = new Set([boundHost, ...allowedHosts].map((host) => hostName(host) ?? host.toLowerCase()));
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const host = hostName(request.headers.host ?? request.headers[':authority']?.toString());
    if (host !== undefined && (allowed.has(host) || isOwnAddress(host, request.socket.localAddress, boundHost))) return;
    await reply.code(421).send({
      error: `this server is not configured for the host "${request.headers.host ?? ''}"; name it in CLAIMGRAPH_ALLOWED_HOSTS, or use the address that it is bound to`,
    });
  };
}

/** `example.org:8080` → `example.org`, `[::1]:4000` → `::1`; undefined if it is not a host. */
function hostName(host: string | undefined): string | undefined {
  const match = /^(?:\[([\da-f:.]+)\]|([^:/@\s]+))(?::\d{1,5})?$/i.exec(host?.trim() ?? '');
  const name = (match?.[1] ?? match?.[2] ?? (isIP(host ?? '') ? host : undefined))?.toLowerCase();
  return name?.replace(/\.$/, '');
}

function isOwnAddress(host: string, localAddress: string | undefined, boundHost: string): boolean {
  const local = localAddress?.replace(/^::ffff:/i, '');
  if (isIP(host) && host === local) return true;
  return LOOPBACK.has(host) && (LOOPBACK.has(boundHost) || WILDCARD.has(boundHost));
}
