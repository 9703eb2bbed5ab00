/** Whether a QTI package's files hold to the schemas beside this file, which say what QTI 2.1 allows. */
import { readFileSync } from 'node:fs';
import { validateXML, type XMLFileInfo } from 'xmllint-wasm';

const schema = (fileName: string): XMLFileInfo => ({
  fileName,
  contents: readFileSync(new URL(`./${fileName}`, import.meta.url), 'utf8'),
});
const ITEM = schema('item.xsd');
const MANIFEST = schema('content-package.xsd');
const SHARED = [schema('mathml.xsd'), schema('xml-attributes.xsd')];

const isManifest = ({ fileName }: XMLFileInfo): boolean => fileName.endsWith('manifest.xml');

/** What is wrong in each file; nothing where all hold to their schema. */
export async function problemsOf(files: Iterable<readonly [string, string]>): Promise<string[]> {
  const all: readonly XMLFileInfo[] = [...files].map(([path, contents]) => ({
    fileName: path.replaceAll('/', '-'),
    contents,
  }));
  const against = async (rules: XMLFileInfo, xml: readonly XMLFileInfo[]): Promise<string[]> => {
    if (xml.length === 0) return [];
    const { errors } = await validateXML({ xml, schema: rules, preload: SHARED });
    return errors.map(({ loc, message }) =>
      loc === null ? message : `${loc.fileName}: ${message}`,
    );
  };
  return [
    ...(await against(MANIFEST, all.filter(isManifest))),
    ...(await against(
      ITEM,
      all.filter((file) => !isManifest(file)),
    )),
  ];
}
