import type { Champ } from '../parc/champs.ts';
import { lignes } from './calculs.ts';
import { nombres, rapport } from './colonnes.ts';
import type { Indicateur } from './indicateur.ts';
import { references } from './references.ts';

const ACTIFS = ['emploiStable', 'emploiPrecaire', 'chomeurs'] as const satisfies readonly Champ[];

interface Situation {
  readonly code: string;
  readonly libelle: string;
  readonly court: string;
  readonly sens: Indicateur['sens'];
  readonly numerateur: string;
  readonly prudence: string;
  readonly haut: readonly Champ[];
  readonly bas?: readonly Champ[];
  readonly niveau?: Indicateur['niveau'];
}

/** Adults of one situation over all adults, or over those in or seeking work. */
function situation({ haut, bas = ['majeurs'], niveau = 'socle', ...reste }: Situation): Indicateur {
  const actifs = bas.length > 1;
  return {
    ...reste,
    niveau,
    famille: 'emploi',
    unite: actifs ? 'actifs' : 'majeurs',
    forme: 'part',
    denominateur: actifs ? 'Majeurs actifs : emploi stable, emploi précaire, chômeurs' : 'Majeurs du ménage',
    source: 'Enquête OPS',
    variante: actifs ? 'parmi les actifs' : 'tous les majeurs',
    page: 'Repères n° 17, p. 32 et annexe « Emploi »',
    ...references(reste.code),
    calculs: [lignes('menages', [...new Set([...haut, ...bas])], (parc) => rapport(parc, haut, bas))],
  };
}

const INACTIFS =
  'Réunit retraités, étudiants, personnes au foyer et en invalidité : une résidence âgée paraît fragile. Lisez les sous-catégories quand elles existent.';

const sousCategorie = (lettre: string, champ: Champ, libelle: string, court: string): Indicateur =>
  situation({
    code: `I07${lettre}`,
    libelle: `Part des majeurs ${libelle}`,
    court,
    niveau: 'approfondissement',
    sens: 0,
    numerateur: `Majeurs ${libelle}`,
    prudence: 'Sous-catégorie des majeurs sans emploi : éclaire leur part, ne se classe pas seule.',
    haut: [champ],
  });

/** Our own reading: a residence of pensioners does not pass for one without work. */
const horsRetraites: Indicateur = {
  ...situation({
    code: 'I07f',
    libelle: 'Part des majeurs sans emploi, hors retraités',
    court: 'Sans emploi hors retraités',
    niveau: 'approfondissement',
    sens: 1,
    numerateur: 'Majeurs sans emploi qui ne sont pas retraités, chômeurs non compris',
    prudence: 'Lecture propre à ce projet : n’entre pas dans l’indice de précarité.',
    haut: ['sansEmploi', 'retraites'],
  }),
  variante: 'hors Repères n° 17',
  denominateur: 'Majeurs du ménage, retraités non compris',
  calculs: [
    lignes('menages', ['sansEmploi', 'retraites', 'majeurs'], (parc) => {
      const retraites = nombres(parc, 'retraites');
      const sans = (champ: Champ) =>
        nombres(parc, champ).map((nombre, ligne) => {
          const reste = nombre - (retraites[ligne] ?? Number.NaN);
          return reste < 0 ? Number.NaN : reste;
        });
      return { numerateur: sans('sansEmploi'), base: sans('majeurs') };
    }),
  ],
};

/** Situations of all adults of the households, never of leaseholders alone. */
export const emploi: readonly Indicateur[] = [
  situation({
    code: 'I04a',
    libelle: 'Part des majeurs en emploi stable',
    court: 'Emploi stable',
    sens: -1,
    numerateur: 'Majeurs en CDI, fonctionnaires ou indépendants',
    prudence: 'Un emploi stable peut être à temps partiel : croisez avec les revenus.',
    haut: ['emploiStable'],
  }),
  situation({
    code: 'I04b',
    libelle: 'Part des majeurs en emploi précaire',
    court: 'Emploi précaire',
    sens: 1,
    numerateur: 'Majeurs en CDD, intérim, apprentissage, stage ou contrat aidé',
    prudence: 'N’entre pas dans l’indice de précarité de la source.',
    haut: ['emploiPrecaire'],
  }),
  situation({
    code: 'I04c',
    libelle: 'Part des majeurs chômeurs',
    court: 'Chômeurs',
    sens: 1,
    numerateur: 'Majeurs au chômage',
    prudence:
      'La base est l’ensemble des majeurs : ce n’est pas le taux de chômage, qui se rapporte aux actifs.',
    haut: ['chomeurs'],
  }),
  situation({
    code: 'I04d',
    libelle: 'Part des majeurs sans emploi',
    court: 'Sans emploi',
    sens: 1,
    numerateur: 'Majeurs inactifs, chômeurs non compris',
    prudence: INACTIFS,
    haut: ['sansEmploi'],
  }),
  situation({
    code: 'I05',
    libelle: 'Taux d’activité des majeurs',
    court: 'Activité',
    sens: -1,
    numerateur: 'Majeurs actifs : emploi stable, emploi précaire, chômeurs',
    prudence: 'Dépend de l’âge des habitants. Porte sur tous les majeurs, pas les seuls titulaires du bail.',
    haut: ACTIFS,
  }),
  situation({
    code: 'I06',
    libelle: 'Part de l’emploi stable parmi les actifs',
    court: 'Stabilité de l’emploi',
    sens: -1,
    numerateur: 'Majeurs en emploi stable',
    prudence:
      'Se lit avec le taux d’activité (I05) et l’emploi de l’agglomération. Sa base est faite des actifs : ne la comparez pas à I04a.',
    haut: ['emploiStable'],
    bas: ACTIFS,
  }),
  sousCategorie('a', 'retraites', 'retraités ou préretraités', 'Retraités'),
  sousCategorie('b', 'auFoyer', 'au foyer', 'Au foyer'),
  sousCategorie('c', 'invalidite', 'en invalidité', 'Invalidité'),
  sousCategorie('d', 'etudiants', 'étudiants', 'Étudiants'),
  sousCategorie('e', 'autresInactifs', 'inactifs pour une autre raison', 'Autres inactifs'),
  horsRetraites,
];
