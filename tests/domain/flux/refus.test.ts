import { describe, expect, it } from 'vitest';
import type { Demande, Filtre, Ligne } from '../../../src/domain/flux/demande.ts';
import { LectureEnFlux } from '../../../src/domain/flux/lecture.ts';
import { METHODE_SOCLE } from '../../../src/domain/methode/presets.ts';

const demande = (filtre: Filtre | null = null): Demande => ({
  nom: 'Fichier',
  colonnes: {},
  cle: null,
  filtre,
  reglages: METHODE_SOCLE,
});

function lire(lignes: readonly Ligne[], filtre: Filtre | null = null, tranche = 2) {
  const lecture = new LectureEnFlux(demande(filtre), tranche);
  lecture.ajouter(lignes);
  return lecture.finir();
}

function residences(lignes: readonly Ligne[], filtre: Filtre | null = null) {
  const fin = lire(lignes, filtre);
  if (fin.fin !== 'faite') throw new Error(fin.fin);
  return fin.residences;
}

const LOGEMENTS: readonly Ligne[] = [
  ['Code résidence', 'Code INSEE', 'Commune', 'Pièces'],
  ['R1', '06029', 'Cannes', '2'],
  ['R1', '06029', 'Cannes', '4'],
  ['R2', '06030', 'Le Cannet', '3'],
  ['R3', '2A004', 'Ajaccio', '5'],
  ['R4', '97411', 'Saint-Denis', '1'],
];

describe('le territoire gardé', () => {
  it.each([
    [{ echelle: 'commune', valeurs: ['6029'] }, ['R1']],
    [{ echelle: 'commune', valeurs: ['06029', 'LE CANNET'] }, ['R1', 'R2']],
    [{ echelle: 'departement', valeurs: ['6'] }, ['R1', 'R2']],
    [{ echelle: 'departement', valeurs: ['06', '2a', '974'] }, ['R1', 'R2', 'R3', 'R4']],
  ] satisfies [Filtre, string[]][])(
    'se dit par code ou par nom, zéros et casse indifférents : %j',
    (filtre, attendues) => {
      const { unites, lues, gardees } = residences(LOGEMENTS, filtre);
      expect(unites.map(({ cle }) => cle)).toEqual(attendues);
      expect(lues).toBe(5);
      expect(gardees).toBe(unites.reduce((somme, { effectif }) => somme + effectif, 0));
    },
  );
});

describe('ce que dit la fin du fichier', () => {
  it('ne compte pas une dernière ligne « Total », et la dit', () => {
    const { unites, remarques } = residences([...LOGEMENTS, ['Total', '', '', '15']]);
    expect(unites.map(({ cle }) => cle)).toEqual(['R1', 'R2', 'R3', 'R4']);
    expect(remarques.map(({ phrase }) => phrase)).toContain(
      'La ligne de total en ligne 7 n’est pas comptée.',
    );
  });

  it('passe les lignes vides sans perdre la suite ni le numéro des lignes', () => {
    const [entete = [], ...lignes] = LOGEMENTS;
    const { lues, remarques } = residences([
      entete,
      ...lignes.flatMap((l) => [[''], l]),
      ['R5', '06029', 'Cannes', 'beaucoup'],
    ]);
    expect(lues).toBe(6);
    expect(remarques.some(({ phrase }) => phrase.includes('en ligne 12 (« beaucoup »)'))).toBe(true);
  });

  it('demande à relire quand une année plus récente que les premières déplace la fenêtre des emménagés récents', () => {
    const menages: readonly Ligne[] = [
      ['Code résidence', 'Année d’entrée', 'APL', 'Majeurs'],
      ['R1', '2015', 'oui', '1'],
      ['R1', '2019', 'oui', '1'],
      ['R1', '2024', 'oui', '1'],
    ];
    const fin = lire(menages);
    expect(fin).toMatchObject({ fin: 'a-relire', demande: { derniereEntree: 2024 } });
    if (fin.fin !== 'a-relire') return;
    const seconde = new LectureEnFlux(fin.demande, 2);
    seconde.ajouter(menages);
    const refaite = seconde.finir();
    if (refaite.fin !== 'faite') throw new Error(refaite.fin);
    const recents = refaite.residences.indicateurs.find(({ code }) => code === 'I08');
    expect(recents?.comptes?.numerateur[0]).toBe(1);
  });
});

describe('ce qui n’entre jamais', () => {
  it('ni la nationalité, même choisie, ni les noms : aucune valeur n’en reste', () => {
    const lignes: readonly Ligne[] = [
      ['Code résidence', 'Nationalité', 'Nom du locataire', 'Pièces', 'Surface'],
      ['R1', 'Secrète', 'Martin', '2', '40'],
      ['R1', 'Secrète', 'Martin', '3', '60'],
    ];
    const lecture = new LectureEnFlux({ ...demande(), colonnes: { 1: 'quartier', 2: 'nomResidence' } });
    lecture.ajouter(lignes);
    const fin = lecture.finir();
    const texte = JSON.stringify(fin);
    expect(fin.fin).toBe('faite');
    expect(texte).not.toContain('Secrète');
    expect(texte).not.toContain('Martin');
    expect(texte).toContain('est refusée');
  });
});
