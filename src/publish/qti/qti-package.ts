/**
 * A QTI 2.1 package: a zip archive with a manifest and one item a file, for the exercises of all variants
 * that can be asked as a number or a choice. The same sets make the same bytes.
 */
import { strToU8, zipSync } from 'fflate';
import type { ProblemSet } from '../../problem-set/problem-set.ts';
import { plainQuestions } from '../plain-questions.ts';
import type { Language } from '../words/language.ts';
import { element, xmlDocument } from '../xml.ts';
import { qtiItem } from './qti-item.ts';

const CONTENT_PACKAGING = 'http://www.imsglobal.org/xsd/imscp_v1p1';

/** The archive's files by path. */
function qtiFiles(sets: readonly ProblemSet[], language: Language): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const items = sets.flatMap((set) =>
    set.exercises.flatMap((exercise, index) =>
      plainQuestions(exercise).map((question) => ({
        identifier: `item-${set.variant}-${index + 1}-${ncName(question.task.id)}-${question.kind}`,
        question,
      })),
    ),
  );
  files.set('imsmanifest.xml', manifest(sets[0]?.blueprint ?? '', items));
  for (const { identifier, question } of items) {
    files.set(`items/${identifier}.xml`, qtiItem(question, identifier, language));
  }
  return files;
}

/** What an XML name may hold and a path too; ids (see ID_PATTERN) that differ stay different. */
const ncName = (id: string): string => id.replace(/[^A-Za-z0-9.-]/g, '_');

/** Times in an archive are local and say nothing here: one fixed day, the first that zip knows. */
const DAY = new Date(1980, 0, 1);

export function qtiPackage(sets: readonly ProblemSet[], language: Language): Uint8Array {
  const files = Object.fromEntries(
    [...qtiFiles(sets, language)].map(([path, content]) => [path, strToU8(content)]),
  );
  return zipSync(files, { mtime: DAY, level: 9 });
}

const manifest = (name: string, items: readonly { readonly identifier: string }[]): string =>
  xmlDocument(
    element(
      'manifest',
      {
        xmlns: CONTENT_PACKAGING,
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xsi:schemaLocation': `${CONTENT_PACKAGING} http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd`,
        identifier: `set-${ncName(name)}`,
      },
      element(
        'metadata',
        {},
        element('schema', {}, 'QTIv2.1 Package'),
        element('schemaversion', {}, '1.0.0'),
      ),
      element('organizations', {}),
      element(
        'resources',
        {},
        ...items.map(({ identifier }) =>
          element(
            'resource',
            {
              identifier: `resource-${identifier}`,
              type: 'imsqti_item_xmlv2p1',
              href: `items/${identifier}.xml`,
            },
            element('file', { href: `items/${identifier}.xml` }),
          ),
        ),
      ),
    ),
  );
