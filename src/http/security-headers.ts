import type { FastifyReply, FastifyRequest } from 'fastify';

/** Headers of every response. Pages set their own policy before. */
export async function securityHeaders(_: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (!reply.hasHeader('content-security-policy')) {
    void reply.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  }
  const framed = String(reply.getHeader('content-security-policy')).includes('frame-ancestors *');
  if (!framed) void reply.header('x-frame-options', 'DENY');
  void reply
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'no-referrer')
    .header('cross-origin-opener-policy', 'same-origin');
}
