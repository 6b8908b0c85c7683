import type { FastifyReply } from 'fastify';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** An HTML page with a content security policy that allows only its own scripts and styles. */
export interface HtmlPage {
  readonly html: string;
  readonly policy: string;
}

/**
 * Reads a page in this folder. The policy allows its inline scripts and styles by their hashes.
 * @param stylesFromScripts allow scripts to set styles, which embedded editors need
 */
export function readPage(name: string, stylesFromScripts = false): HtmlPage {
  const html = readFileSync(fileURLToPath(new URL(`./${name}`, import.meta.url)), 'utf8');
  const hashes = (tag: string): string =>
    [...html.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'g'))]
      .map((match) => ` 'sha256-${createHash('sha256').update(match[1]!).digest('base64')}'`)
      .join('');
  const policy = [
    "default-src 'none'",
    `script-src 'self'${hashes('script')}`,
    `style-src 'self'${stylesFromScripts ? " 'unsafe-inline'" : hashes('style')}`,
    "connect-src 'self'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  return { html, policy };
}

export function sendPage(reply: FastifyReply, page: HtmlPage): FastifyReply {
  return reply
    .header('content-security-policy', page.policy)
    .header('cache-control', 'no-cache')
    .type('text/html; charset=utf-8')
    .send(page.html);
}
