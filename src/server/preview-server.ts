/**
 * Serves the preview of one template to this machine alone, and tells open pages when the file changes.
 * The sheet itself runs no script; a frame around it listens and loads it again.
 */
import { watch } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { basename, dirname } from 'node:path';
import { htmlPage } from '../publish/html/html-page.ts';
import type { MathSetter } from '../publish/html/math-setter.ts';
import type { Language } from '../publish/words/language.ts';
import { previewDocument } from './preview-document.ts';

/** Editors write a file in several strokes: how long to wait for the last one, in milliseconds. */
const SETTLE = 80;

const FRAME = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Preview</title>
<style>html, body, iframe { margin: 0; border: 0; width: 100%; height: 100%; display: block; }</style>
</head>
<body>
<iframe title="The template's exercises" src="/sheet"></iframe>
<script>
const frame = document.querySelector('iframe');
new EventSource('/changes').addEventListener('change', () => {
  const top = frame.contentWindow.scrollY;
  frame.addEventListener('load', () => frame.contentWindow.scrollTo(0, top), { once: true });
  frame.contentWindow.location.reload();
});
</script>
</body>
</html>
`;

export interface PreviewOptions {
  readonly file: string;
  readonly variants: number;
  readonly language: Language;
  readonly math: MathSetter;
}

/** Not listening yet; closing it ends the watching too. */
export function previewServer({ file, variants, language, math }: PreviewOptions): Server {
  const listeners = new Set<ServerResponse>();
  const sheet = async (): Promise<string> =>
    htmlPage(previewDocument(await readFile(file, 'utf8'), { file, variants, language }), math);
  const server = createServer((request, response) => {
    // Another site's page must not read the preview through a name that leads here.
    if (!/^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(request.headers.host ?? '')) {
      response.writeHead(421).end();
      return;
    }
    switch (request.url) {
      case '/':
        html(response, 200, FRAME);
        return;
      case '/sheet':
        sheet().then(
          (page) => html(response, 200, page),
          (failed: Error) => response.writeHead(500).end(failed.message),
        );
        return;
      case '/changes':
        response.writeHead(200, {
          'content-type': 'text/event-stream',
          'cache-control': 'no-store',
        });
        response.write(': listening\n\n');
        listeners.add(response);
        response.on('close', () => listeners.delete(response));
        return;
      default:
        response.writeHead(404).end();
    }
  });
  let settling: ReturnType<typeof setTimeout> | undefined;
  // The folder is watched: many editors put a new file in the place of the old one.
  const watcher = watch(dirname(file), (_event, name) => {
    if (name !== null && name !== basename(file)) return;
    clearTimeout(settling);
    settling = setTimeout(() => {
      for (const listener of listeners) listener.write('event: change\ndata:\n\n');
    }, SETTLE);
  });
  server.on('close', () => {
    clearTimeout(settling);
    watcher.close();
  });
  return server;
}

const html = (response: ServerResponse, status: number, page: string): void => {
  response
    .writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    .end(page);
};
