import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readManifest } from '../../../workbench/addin/manifest.ts';
import { readXml } from '../../../workbench/addin/xml.ts';
import { addinFolder } from '../fixtures/addinFolder.ts';

const source = readFileSync(path.join(addinFolder, 'manifest.xml'), 'utf8');

describe('le manifeste', () => {
  it('donne le ruban, le volet et les fonctions', () => {
    expect(readManifest(source)).toEqual({
      id: '0d6f5c54-6f0e-4b7b-9a54-2f2f1f1f0a01',
      version: '1.2.0.0',
      displayName: "Complément d'essai",
      tab: { id: 'Onglet', label: 'Essai' },
      paneUrl: 'https://localhost/taskpane.html',
      functions: {
        script: 'https://localhost/functions.js',
        metadata: 'https://localhost/functions.json',
        namespace: 'CIL',
      },
      groups: [
        {
          id: 'Groupe',
          label: 'Indicateurs & indices',
          buttons: [
            {
              id: 'BoutonVolet',
              label: 'Ouvrir',
              tip: 'Ouvre le volet.',
              icons: {
                16: 'https://localhost/assets/icone-16.png',
                32: 'https://localhost/assets/icone-32.png',
              },
              action: { kind: 'pane', url: 'https://localhost/taskpane.html' },
            },
            {
              id: 'BoutonEcrire',
              label: 'Écrire',
              tip: 'Ouvre le volet.',
              icons: { 16: 'https://localhost/assets/icone-16.png' },
              action: { kind: 'command', name: 'ecrire' },
            },
          ],
        },
      ],
    });
  });

  it('qui renvoie à une ressource absente est refusé en la nommant', () => {
    expect(() =>
      readManifest(source.replace('<bt:String id="Volet.Label"', '<bt:String id="Autre"')),
    ).toThrow('Volet.Label');
  });
});

describe('la lecture du XML', () => {
  it('comprend préfixes, entités, commentaires et CDATA', () => {
    expect(
      readXml('<?xml version="1.0"?><!-- a < b --><b:r x="1 &lt; 2"><p/>é&#233;<![CDATA[<b>]]></b:r>'),
    ).toEqual({
      name: 'r',
      attributes: { x: '1 < 2' },
      text: 'éé<b>',
      children: [{ name: 'p', attributes: {}, text: '', children: [] }],
    });
  });

  it.each(['<a><b></a>', '<a>', '<a x=1/>', '', '<a/><'])('refuse %j en disant la ligne', (text) => {
    expect(() => readXml(text)).toThrow('XML mal formé, ligne 1.');
  });
});
