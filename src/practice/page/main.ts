/**
 * The practice page's program, which runs twice: as the page, and in the page's worker, which has no
 * document and judges answers. So it is in the file once.
 */
if (typeof document === 'undefined') void import('./grader.ts');
else {
  void import('./page.ts').then(() => Reflect.deleteProperty(document, 'currentScript'));
}
