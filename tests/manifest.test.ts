/**
 * The manifest checked offline: Microsoft's own converter and JSON schema first, then what they let through (element
 * order, dangling resources, lengths, http, version), as listed by the add-in manifest documentation.
 */
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ManifestUtil, type TeamsAppManifest } from '@microsoft/app-manifest';
import { Window } from 'happy-dom';
import { convert } from 'office-addin-manifest-converter';
import { beforeAll, describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const source = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/** Documented order of children, for the elements we use. */
const ORDER: Record<string, readonly string[]> = {
  OfficeApp: [
    'Id',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources'],
  'VersionOverrides/Hosts/Host': ['Runtimes', 'AllFormFactors', 'DesktopFormFactor'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  'AllFormFactors/ExtensionPoint': ['Script', 'Page', 'Metadata', 'Namespace'],
  CustomTab: ['Group', 'Label'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

type Node = ReturnType<InstanceType<typeof Window>['document']['createElement']>;
const document = new new Window().DOMParser().parseFromString(source, 'application/xml');
const all = (name: string): Node[] =>
  [...document.getElementsByTagName(name)].filter((node): node is Node => 'tagName' in node);
const attribute = (node: Node, name: string) => node.getAttribute(name) ?? '';

function pathOf(node: Node): string {
  const names: string[] = [];
  for (let at: Node | null = node; at; at = at.parentElement as Node | null) names.unshift(at.tagName);
  return names.join('/');
}

describe('les outils de Microsoft', () => {
  let json: TeamsAppManifest;
  beforeAll(async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'manifest-'));
    await convert(path.join(root, 'manifest.xml'), folder);
    json = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'));
  });

  test('convertissent le manifeste, avec son onglet et ses cinq boutons', () => {
    expect(JSON.stringify(json)).toContain('Réparer les formules');
    expect(json).toMatchObject({
      name: { short: 'CIL pour Excel' },
      localizationInfo: { defaultLanguageTag: 'fr-fr' },
    });
  });

  test('y reconnaissent un manifeste conforme à leur schéma', async () => {
    const version = String(json.manifestVersion);
    const file = path.join(
      root,
      `node_modules/@microsoft/app-manifest/build/json-schemas/teams/v${version}/MicrosoftTeams.schema.json`,
    );
    // The schema spells a control character in a way that JavaScript's regular expressions refuse.
    const schema = JSON.parse(readFileSync(file, 'utf8').replaceAll('\\\\a', '\\\\x07'));
    const errors = await ManifestUtil.validateManifestAgainstSchema(json, schema);
    // The JSON format takes three icon sizes and no welcome message, where the XML one takes eight and has it.
    const known = /\/icons must NOT have more than 3 items|getStartedMessages/;
    expect(errors.filter((error) => !known.test(error))).toEqual([]);
  });
});

describe('le manifeste', () => {
  test('range les éléments dans l’ordre attendu', () => {
    for (const [place, order] of Object.entries(ORDER)) {
      const name = place.split('/').at(-1) ?? '';
      const nodes = all(name).filter((node) => pathOf(node).endsWith(place));
      expect(nodes.length, place).toBeGreaterThan(0);
      for (const node of nodes) {
        const children = [...node.children].map((child) => child.tagName);
        // Elements of a ribbon tab repeat; the order is that of first appearance.
        const ranks = children.map((child) => order.indexOf(child));
        if (place === 'AllFormFactors/ExtensionPoint' && children.length < 2) continue;
        expect(ranks, `${pathOf(node)} : ${children}`).not.toContain(-1);
        expect(ranks, `${pathOf(node)} : ${children}`).toEqual([...ranks].sort((a, b) => a - b));
      }
    }
  });

  test('ne nomme que des ressources qui existent, et n’en garde pas d’inutile', () => {
    const used = new Set([...source.matchAll(/resid="([^"]+)"/g)].map((found) => found[1]));
    const defined = [...source.matchAll(/<bt:(?:Image|Url|String) id="([^"]+)"/g)].map((found) => found[1]);
    expect([...used].filter((id) => !defined.includes(id))).toEqual([]);
    expect(defined.filter((id) => !used.has(id))).toEqual([]);
    expect(new Set(defined).size).toBe(defined.length);
    for (const id of defined) expect((id ?? '').length, id).toBeLessThanOrEqual(32);
  });

  test('tient ses textes dans les longueurs permises', () => {
    const strings = (list: string) =>
      all(list).flatMap((node) =>
        [...node.children].map((child) => child.getAttribute('DefaultValue') ?? ''),
      );
    for (const text of strings('bt:ShortStrings')) expect(text.length, text).toBeLessThanOrEqual(125);
    for (const text of strings('bt:LongStrings')) expect(text.length, text).toBeLessThanOrEqual(250);
    for (const name of ['DisplayName', 'Description'])
      for (const node of all(name).filter((n) => n.hasAttribute('DefaultValue')))
        expect(attribute(node, 'DefaultValue').length).toBeLessThanOrEqual(250);
  });

  test('ne donne que des adresses https d’une seule origine', () => {
    const urls = [...source.matchAll(/DefaultValue="(\w+:\/\/[^"]+)"/g)].map(
      (found) => new URL(found[1] ?? ''),
    );
    expect(urls.length).toBeGreaterThan(10);
    expect(new Set(urls.map((url) => url.origin))).toEqual(new Set(['https://localhost:3000']));
  });

  test('porte la version du paquet, en quatre nombres, au moins 1.0', () => {
    expect(all('Version')[0]?.textContent).toBe(`${version}.0`);
    expect(Number.parseInt(version, 10)).toBeGreaterThanOrEqual(1);
  });

  test('partage un seul moteur d’exécution entre volet, fonctions et commandes', () => {
    const [runtime] = all('Runtime');
    const url = runtime ? attribute(runtime, 'resid') : '';
    expect(runtime ? attribute(runtime, 'lifetime') : '').toBe('long');
    expect(attribute(all('FunctionFile')[0] as Node, 'resid')).toBe(url);
    const page = all('Page')[0]?.getElementsByTagName('SourceLocation')[0];
    expect(page?.getAttribute('resid')).toBe(url);
    expect(source).toMatch(/<bt:String id="Fonctions\.Prefixe" DefaultValue="CIL" \/>/);
  });

  test('donne à chaque bouton une icône à chaque taille, faite à cette taille', () => {
    for (const control of all('Control')) {
      const images = [...control.getElementsByTagName('bt:Image')];
      expect(images.map((image) => Number(image.getAttribute('size')))).toEqual(SIZES);
    }
    for (const [, url] of source.matchAll(/DefaultValue="https:\/\/localhost:3000\/(assets\/[^"]+\.png)"/g)) {
      const file = path.join(root, url ?? '');
      expect(existsSync(file), file).toBe(true);
      const png = readFileSync(file);
      const size = Number(/-(\d+)\.png$/.exec(file)?.[1]);
      expect([png.readUInt32BE(16), png.readUInt32BE(20)], file).toEqual([size, size]);
    }
  });

  test('est en français, pour Excel seul', () => {
    expect(all('DefaultLocale')[0]?.textContent).toBe('fr-FR');
    expect(all('Host').map((host) => host.getAttribute('Name') ?? host.getAttribute('xsi:type'))).toEqual([
      'Workbook',
      'Workbook',
    ]);
    const labels = all('Control').map((control) =>
      control.getElementsByTagName('Label')[0]?.getAttribute('resid'),
    );
    const said = labels.map((id) => new RegExp(`id="${id}" DefaultValue="([^"]+)"`).exec(source)?.[1]);
    expect(said).toEqual(['Diagnostic', 'Secret', 'Figer', 'Réparer les formules', 'Aide']);
  });
});
