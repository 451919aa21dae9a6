import { describe, expect, test } from 'vitest';
import type { Carte, ResidenceDeCarte } from '../../src/domain/carte/carte.ts';
import type { Position } from '../../src/domain/carte/positions.ts';
import { SYSTEMES } from '../../src/domain/geographie/emprises.ts';
import { lettres } from '../../src/domain/parc/cellule.ts';
import { csvDeCarte } from '../../src/sheets/carte/csv.ts';
import { figureDeCarte } from '../../src/sheets/carte/figure.ts';
import { geojsonDeCarte } from '../../src/sheets/carte/geojson.ts';
import { COLONNES_CARTE as C } from '../../src/sheets/carte/grille.ts';
import { planCarte } from '../../src/sheets/carte/plan.ts';
import { COLONNES_CLASSEMENT } from '../../src/sheets/grilleClassement.ts';
import { lireTypesDecides } from '../../src/sheets/lireTypesDecides.ts';
import { diagnosticDEssai } from './diagnosticDEssai.ts';

const [lambert93] = SYSTEMES;
if (!lambert93) throw new Error('Lambert-93');

const position: Position = {
  longitude: 7.0128001,
  latitude: 43.5513,
  x: 1_024_245.794,
  y: 6_280_710.895,
  systeme: lambert93,
  connues: 9,
  lignes: 12,
};
const commun = { commune: 'Cannes', qpv: 'QPV', regroupement: null, effectif: null };
const secret = { etat: 'secret' } as const;
const montree = <T>(valeur: T) => ({ etat: 'montree', valeur }) as const;

const dite: ResidenceDeCarte = {
  ...commun,
  cle: 'R1',
  nom: '=1+1;"x"',
  position,
  type: montree(3),
  indice: montree(118.4),
  tranche: montree('110 à 130'),
};
const muette: ResidenceDeCarte = {
  ...commun,
  cle: 'R2',
  nom: 'Les Iris',
  position,
  type: secret,
  indice: secret,
  tranche: secret,
};
const reunie: ResidenceDeCarte = {
  ...dite,
  cle: 'R3',
  nom: 'Les Lys',
  regroupement: 'Centre A',
  type: montree(2),
};
const absente: ResidenceDeCarte = { ...muette, cle: 'R4', nom: '@x', position: null, commune: null };
const carte: Carte = {
  residences: [dite, muette, reunie, absente],
  systemes: ['Lambert-93 (EPSG:2154)'],
  protegee: true,
};

describe('le CSV de la carte', () => {
  const lignes = csvDeCarte(carte).split('\r\n');

  test('s’ouvre dans Excel français et QGIS : marque UTF-8, points-virgules, virgules, mètres entiers', () => {
    expect(lignes[0]).toBe(
      '\uFEFFcode;residence;commune;qpv;regroupement;x;y;epsg;longitude;latitude;classe;lecture;couleur;tranche_indice;indice',
    );
    expect(lignes[3]).toBe(
      'R3;Les Lys;Cannes;QPV;Centre A;1024246;6280711;2154;7,0128;43,5513;2;Occupation à stabiliser;#F0E442;110 à 130;118',
    );
    expect(lignes).toHaveLength(6);
  });

  test('ne contient ni formule, ni case coupée par un point-virgule du nom', () => {
    expect(lignes[1]).toMatch(/^R1;"'=1\+1;""x""";Cannes;/);
    expect(lignes[4]).toMatch(/^R4;'@x;;/);
  });

  test('ne dit rien de ce qui est secret, et laisse vide ce qui n’est pas connu', () => {
    expect(lignes[2]).toMatch(/;s;Secret statistique;#BDBDBD;s;s$/);
    expect(lignes[4]).toBe("R4;'@x;;QPV;;;;;;;s;Secret statistique;#BDBDBD;s;s");
  });
});

test('le GeoJSON donne des points longitude puis latitude, six décimales ; sans coordonnées, une géométrie nulle', () => {
  const { type, features } = JSON.parse(geojsonDeCarte(carte));
  expect(type).toBe('FeatureCollection');
  expect(features).toHaveLength(4);
  expect(features[0]).toMatchObject({
    type: 'Feature',
    id: 'R1',
    geometry: { type: 'Point', coordinates: [7.0128, 43.5513] },
    properties: { residence: '=1+1;"x"', classe: '3', couleur: '#F5A97F', indice: 118, x: 1_024_246 },
  });
  expect(features[1].properties).toMatchObject({ classe: 's', indice: 's', tranche_indice: 's' });
  expect(features[3].geometry).toBeNull();
});

describe('« CIL Carte »', () => {
  const plan = planCarte(diagnosticDEssai(), carte);
  const cellule = (ligne: number, colonne: number) => {
    const bloc = plan.blocks.find(({ row }) => row === 4);
    return bloc?.cells[ligne + 1]?.[colonne];
  };

  test('lit la classe d’une résidence seule sur « CIL Classement », par son code', () => {
    const retenu = lettres(COLONNES_CLASSEMENT.retenu);
    expect(cellule(0, C.classe)?.formula).toBe(
      `=IFERROR(INDEX('CIL Classement'!$${retenu}$6:$${retenu}$9,MATCH(A6,'CIL Classement'!$A$6:$A$9,0)),"nd")`,
    );
  });

  test('écrit celle d’un regroupement, et « s » sans rien d’autre pour ce qui est secret', () => {
    expect(cellule(2, C.classe)).toEqual({ value: 2, style: 'type' });
    expect(cellule(1, C.classe)?.value).toBe('s');
    expect(cellule(1, C.couleur)?.value).toBe('#BDBDBD');
    expect([C.tranche, C.indice].map((colonne) => cellule(1, colonne)?.value)).toEqual(['s', 's']);
  });

  test('n’écrit aucun effectif : ni logements, ni lignes situées', () => {
    expect(cellule(0, C.situees)?.value).toBe('une partie');
    expect(cellule(3, C.situees)?.value).toBe('aucune');
    expect(cellule(3, C.x)?.value).toBe('nd');
  });

  test('cite les résidences sans coordonnées sous la table, et garde une place pour l’image', () => {
    const textes = plan.blocks.flatMap(({ cells }) => cells.flat().map((une) => String(une?.value ?? '')));
    expect(textes.join('\n')).toMatch(/1 résidence sans coordonnées, absente de la carte : « @x »/);
    const dernier = Math.max(...plan.blocks.map(({ row, cells }) => row + cells.length));
    expect(plan.picture).toEqual({ name: 'CIL Carte', row: dernier, column: 0 });
  });
});

describe('l’image de la carte', () => {
  const { svg } = figureDeCarte(
    { carte, contours: [], cadrage: null, tailleSelonEffectif: false },
    { titre: 'Carte & classes', sousTitre: 'Cannes', source: 'Source : RPLS, méthode, 25/11/2026' },
  );

  test('porte titre, légende avec ses comptes, échelle et source, en textes inoffensifs', () => {
    expect(svg).toContain('Carte &amp; classes');
    expect(svg).toContain('Occupation à rééquilibrer (1)');
    expect(svg).toContain('Secret statistique (1)');
    expect(svg).toContain('1 résidence sans coordonnées');
    expect(svg).toContain('Source : RPLS, méthode, 25/11/2026');
    expect(svg).not.toContain('=1+1;"x"');
  });

  test('dit la classe par une forme et un chiffre, la même marque qu’à la table', () => {
    expect([...svg.matchAll(/<use href="#forme-(\w+)"/g)].map(([, marque]) => marque)).toEqual([
      '3',
      's',
      '2',
      '2',
      '3',
      's',
    ]);
  });
});

test('les décisions se lisent par leurs titres ; ce qui n’est pas un type est laissé', () => {
  const relues = new Map([
    [
      'CIL Classement',
      [
        ['Classement'],
        ['Code', 'Résidence', 'Décision'],
        ['R1', 'Les Iris', 2],
        ['R2', 'Les Lys', '4'],
        ['R3', 'x', 'plus tard'],
        ['R4', 'y', null],
      ],
    ],
  ]);
  expect([...lireTypesDecides(relues)]).toEqual([
    ['R1', 2],
    ['R2', 4],
  ]);
});
