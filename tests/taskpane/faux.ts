/** A pane without Excel: the contract's actions over an invented workbook, each call noted. */
import {
  ActionAnnulee,
  type Actions,
  type Bilan,
  type ChoixDeDiffusion,
  type ChoixDonnees,
  type EtatDeDiffusion,
  type EtatDuParcours,
  type Galerie,
  type Preparation,
  type PreparationDeDiffusion,
  type PreparationDePortraits,
  type SourceTrouvee,
  type Suivi,
} from '../../src/actions/contrat.ts';
import { CHOIX_PROPOSE } from '../../src/actions/etatDeDiffusion.ts';
import type { Methode } from '../../src/domain/methode/methode.ts';
import { METHODE_SOCLE } from '../../src/domain/methode/presets.ts';
import type { Parc } from '../../src/domain/parc/parc.ts';
import { DOSSIER_EXEMPLE, territoiresDe } from '../../src/sheets/dossierDePression.ts';
import { FEUILLE_EXEMPLE } from '../../src/sheets/exemple.ts';
import { CARTE } from './carteInventee.ts';

export const METHODE: Methode = {
  format: 'cil-methode-1',
  nom: 'Méthode de la CIL',
  version: '1.0',
  auteur: 'CIL de l’agglomération',
  date: '2026-01-15',
  profil: 'Socle',
  reference: { echelle: 'ensemble', nom: null, annee: 2024 },
  indicateurs: ['I01', 'I03', 'I04c', 'I04d'],
  precarite: {
    agregation: 'ratios',
    composantes: [
      { code: 'I01', poids: 2, sens: 1 },
      { code: 'I03', poids: 1, sens: 1 },
      { code: 'I04c', poids: 1, sens: 1 },
      { code: 'I04d', poids: 1, sens: 1 },
    ],
    couvertureMinimale: 1,
  },
  fragilite: METHODE_SOCLE.fragilite,
  seuilRevenu: 0.4,
  fenetreEmmenages: 3,
  secret: { seuil: 11, strict: false, zeros: false, lecture: 'cellules' },
  tolerance: 10,
  typologie: [{ type: 4, conditions: [], toutes: true }],
  grille: { polarite: 'favorable', reperes: {} },
};

export const MENAGES: Extract<SourceTrouvee, { lisible: true }> = {
  feuille: 'Ménages',
  exemple: false,
  annee: null,
  lisible: true,
  reconnaissance: {
    feuille: 'Ménages',
    plage: 'A1:H4013',
    lignes: 4012,
    nature: 'menages',
    libelle: 'Ménages, type OPS, 4 012 ménages',
    confiance: 0.96,
    colonnes: [
      { index: 0, entete: 'RESIDENCE', champ: 'residence', confiance: 1 },
      { index: 1, entete: 'Nom locataire', champ: null, confiance: 1, ecart: 'personnelle' },
      { index: 2, entete: 'Nationalité', champ: null, confiance: 1, ecart: 'interdite' },
      { index: 3, entete: 'RFR/plafond', champ: 'revenuSurPlafond', confiance: 0.8 },
      { index: 4, entete: 'APL', champ: 'aideLogement', confiance: 1 },
      { index: 5, entete: 'Sans emp.', champ: 'sansEmploi', confiance: 0.5 },
      { index: 6, entete: 'Observations', champ: null, confiance: 0 },
      { index: 7, entete: 'Quartier', champ: 'quartier', confiance: 1 },
    ],
    remarques: [
      {
        gravite: 'info',
        cellule: null,
        nombre: 12,
        phrase: '12 codes de commune ont retrouvé leur zéro initial.',
      },
      {
        gravite: 'attention',
        cellule: 'D18',
        nombre: 3,
        phrase:
          'La colonne « RFR/plafond » contient du texte en D18 (« n.c. ») : elle sera lue comme manquante.',
      },
      {
        gravite: 'refus',
        cellule: 'D207',
        nombre: 1,
        phrase: 'La part en D207 dépasse 100 % (140 %) : elle sera lue comme manquante.',
      },
      { gravite: 'info', cellule: 'F2', nombre: 1, phrase: 'La colonne « Sans emp. » compte des personnes.' },
    ],
  },
  cles: [
    { champ: 'residence', libelle: 'Code de la résidence', groupes: 60 },
    { champ: 'quartier', libelle: 'Quartier', groupes: 9 },
  ],
  territoires: {
    departement: [],
    epci: ['CA du Val d’Ombre'],
    grandTerritoire: [],
    commune: ['Saint-Aubin', 'Vernois'],
    quartier: [],
    qpv: [],
  },
};

export const RPLS: Extract<SourceTrouvee, { lisible: true }> = {
  ...MENAGES,
  feuille: 'RPLS 2018',
  annee: 2018,
  reconnaissance: {
    ...MENAGES.reconnaissance,
    feuille: 'RPLS 2018',
    nature: 'logements',
    libelle: 'RPLS 2018 (données ouvertes), 6 374 logements',
    confiance: 0.9,
    remarques: [],
  },
};

export const ILLISIBLE: SourceTrouvee = {
  feuille: 'Notes',
  exemple: false,
  annee: null,
  reconnaissance: {
    feuille: 'Notes',
    plage: '',
    lignes: 0,
    nature: 'logements',
    libelle: 'Aucune table lisible',
    confiance: 0,
    colonnes: [],
    remarques: [],
  },
  lisible: false,
  phrase: 'La feuille « Notes » n’a pas de ligne d’en-tête. Donnez un titre à chaque colonne.',
  cellule: 'A1',
};

export const BILAN: Bilan = {
  source: 'Ménages, type OPS, 4 012 ménages',
  lignes: 4012,
  residences: 60,
  indicateursCalcules: 11,
  nonCalculables: [],
  cellulesControlees: 1320,
  infractions: 37,
  retrouvees: 21,
  residencesEnInfraction: 14,
  aPartager: {
    echelles: ['epci', 'commune', 'quartier', 'qpv'],
    parts: [
      { code: 'I01', court: '< 40 % PLUS' },
      { code: 'I03', court: 'Aide au logement' },
    ],
  },
  classes: [
    { type: 1, libelle: 'Type 1 · sans alerte', residences: 23 },
    { type: 2, libelle: 'Type 2 · à surveiller', residences: 14 },
    { type: 3, libelle: 'Type 3 · fragile', residences: 12 },
    { type: 4, libelle: 'Type 4 · très fragile', residences: 9 },
    { type: null, libelle: 'Non classées', residences: 2 },
  ],
  remarques: ['Deux résidences ne sont pas classées : le revenu y manque pour tous les ménages.'],
  feuilles: ['CIL Méthode', 'CIL Données', 'CIL Indicateurs', 'CIL Indices', 'CIL Secret', 'CIL Classement'],
};

export function preparation(choix: ChoixDonnees): Preparation {
  const indicateur = {
    code: 'P01',
    libelle: 'Part des logements classés F ou G',
    court: 'DPE F-G',
    niveau: 'approfondissement',
    famille: 'parc',
    unite: 'logements',
    forme: 'part',
    sens: 1,
    numerateur: 'logements F ou G',
    denominateur: 'logements',
    source: 'RPLS',
    page: 'p. 1',
    prudence: 'Le DPE a changé en 2021.',
    calculs: [],
    reference: null,
  } as const;
  const parc: Parc = {
    nature: 'menages',
    libelle: MENAGES.reconnaissance.libelle,
    millesime: 2024,
    source: { feuille: choix.tables[0]?.feuille ?? '', plage: 'A1:H4013' },
    lignes: 4012,
    colonnes: new Map(),
    cles: [],
    regleCle: 'Code de la résidence',
  };
  return {
    diagnostic: {
      parc,
      dossier: { annee: 2024, principal: parc, parcs: new Map([['menages', parc] as const]) },
      echelles: [],
      tables: [],
      jonctions: [],
      vagues: [],
      evolution: null,
      reconnaissance: MENAGES.reconnaissance,
      methode: METHODE,
      tableau: {
        unites: [],
        indicateurs: [
          {
            indicateur,
            etat: { calculable: false, raison: 'Le fichier décrit des ménages, pas des logements.' },
          },
        ],
        comptes: [null],
        reference: [null],
        libelleReference: 'Ensemble du fichier',
      },
      indices: [],
      raisonSansIndice: null,
      fragilites: {
        occupation: { indices: [], raison: null },
        fonctionnement: { indices: [], raison: null },
      },
      classement: [],
      infractions: [
        {
          echelle: 'residence',
          cle: 'R07',
          nom: 'Les Tilleuls',
          code: 'I04c',
          court: 'Chômeurs',
          objet: 'numerateur',
          valeur: 4,
          soustraction: null,
        },
        {
          echelle: 'residence',
          cle: 'R12',
          nom: 'Le Parc',
          code: 'I01',
          court: '< 40 % PLUS',
          objet: 'complement',
          valeur: 2,
          soustraction: null,
        },
        {
          echelle: 'residence',
          cle: 'R31',
          nom: 'Bellevue',
          code: 'I09',
          court: 'Récents < 40 %',
          objet: 'base',
          valeur: 9,
          soustraction: null,
        },
        {
          echelle: 'residence',
          soustraction: '10 = Centre (85) − Les Iris (75)',
          cle: 'R44',
          nom: 'Les Acacias',
          code: 'I03',
          court: 'Aide au logement',
          objet: 'numerateur',
          valeur: 10,
        },
      ],
      cotations: new Map(),
      cellulesControlees: 1320,
    },
    remarques: [],
    apports: choix.tables.map(({ feuille }) => ({
      feuille,
      libelle: MENAGES.reconnaissance.libelle,
      nature: 'menages',
      annee: null,
      indicateurs: 11,
    })),
    plans: [],
    annonce: [
      {
        nom: 'CIL Données',
        contenu: 'Ce qui a été lu, réparé ou refusé.',
        famille: 'diagnostic',
        dejaLa: false,
      },
      {
        nom: 'CIL Indicateurs',
        contenu: 'Effectifs, bases et parts de 60 résidences.',
        famille: 'diagnostic',
        dejaLa: false,
      },
      {
        nom: 'CIL Indices',
        contenu: 'Indice de précarité et contributions.',
        famille: 'diagnostic',
        dejaLa: true,
      },
      { nom: 'CIL Secret', contenu: 'Cases sous le seuil de 11.', famille: 'diagnostic', dejaLa: false },
      {
        nom: 'CIL Classement',
        contenu: 'Type de chaque résidence et graphique.',
        famille: 'diagnostic',
        dejaLa: false,
      },
    ],
  };
}

/** Three residences, the first without portrait yet. */
export const GALERIE: Galerie = {
  diagnostic: preparation({ tables: [], cle: null }).diagnostic,
  residences: [
    { cle: 'R1', nom: 'Bellevue', quartier: 'Centre', commune: 'Lille', qpv: 'QPV', type: 4, rang: 2 },
    { cle: 'R2', nom: 'Les Iris', quartier: 'Centre', commune: 'Lille', qpv: 'hors QPV', type: 1, rang: 1 },
    { cle: 'R3', nom: 'Érables', quartier: null, commune: 'Roubaix', qpv: 'QPV', type: null, rang: null },
  ],
  faits: ['R2'],
};

/** Pages of these residences, with seven figures hidden; the portrait of R9 would go. */
export function preparationDePortraits(cles: readonly string[]): PreparationDePortraits {
  const { protegee, diffusion } = preparationDeDiffusion();
  return {
    diagnostic: GALERIE.diagnostic,
    diffusion,
    protegee,
    portraits: cles.map((cle) => ({
      cle,
      nom: cle,
      ligne: 0,
      identite: {
        adresse: null,
        quartier: null,
        commune: null,
        epci: null,
        qpv: null,
        bailleur: null,
        effectifs: [],
        annees: null,
      },
      classe: { type: null, secrete: false, raison: 'nd', voilee: false, decision: null },
      chiffres: [],
      indice: { etat: 'nd', raison: 'nd' },
      stockFlux: null,
      evolution: null,
      grille: null,
      prudences: [],
    })),
    plans: [],
    annonce: cles.map((cle) => ({
      nom: `Portrait ${cle}`,
      contenu: '',
      famille: 'diagnostic',
      dejaLa: GALERIE.faits.includes(cle),
    })),
    aRetirer: ['Portrait R9'],
    masques: 7,
    nonProtegees: [],
    precedentes: 0,
  };
}

/** Sixty residences shown as forty-one, four figures in ten hidden, nothing left to protect. */
export function preparationDeDiffusion(
  choix: ChoixDeDiffusion = CHOIX_PROPOSE,
): Omit<PreparationDeDiffusion, 'diagnostic'> {
  return {
    protegee: {
      trame: { lignes: [], compteurs: [], colonnes: [], sommes: [], partitions: [] },
      choix: {
        regle: METHODE.secret,
        exacte: false,
        etoilees: new Uint8Array(),
        anterieures: new Uint8Array(),
      },
    },
    choix,
    diffusion: {
      publication: { lignes: [], colonnes: [], indices: null, composantes: [] },
      regle: METHODE.secret,
      figures: [],
      indices: null,
      audit: {
        figures: 2849,
        primaires: 610,
        secondaires: 148,
        plusPetiteLatitude: 10,
        plusPetiteSomme: 12,
        naivementRetrouvees: 402,
        nonProtegees: [],
      },
    },
    bilan: {
      figures: 2849,
      primaires: 610,
      secondaires: 148,
      naivementRetrouvees: 402,
      plusPetiteLatitude: 10,
      plusPetiteSomme: 12,
      nonProtegees: [],
      prix: {
        residences: 60,
        seules: 30,
        groupes: 11,
        insuffisants: 0,
        cellules: { avant: 900, apres: 610 },
      },
      conseils: ['Le regroupement « Centre A » a changé de 2 logements depuis la dernière fois.'],
      feuilles: ['CIL Secret', 'CIL Diffusion', 'CIL Masquage', 'CIL Regroupements'],
    },
    plans: [],
    annonce: [
      { nom: 'CIL Secret', contenu: 'Cellules sous le seuil.', famille: 'diagnostic', dejaLa: true },
      { nom: 'CIL Diffusion', contenu: 'Ce qui peut sortir.', famille: 'diagnostic', dejaLa: false },
    ],
  };
}

export interface Faux extends Actions {
  /** Name and arguments of each call, suivi left out. */
  readonly appels: (readonly [string, ...unknown[]])[];
}

export interface Reglages {
  readonly sources?: readonly SourceTrouvee[];
  /** What the workbook remembers; the families proposed when it does not say which. */
  readonly etat?: Omit<EtatDuParcours, 'familles'> & Partial<Pick<EtatDuParcours, 'familles'>>;
  readonly diffusion?: EtatDeDiffusion;
  readonly remplace?: Partial<Actions>;
}

export const ETAT_VIDE: EtatDuParcours = {
  donnees: null,
  methodeValidee: false,
  bilan: null,
  familles: null,
};

/** Waits for a stop, then refuses as the real actions do. */
export function jusquALArret(suivi: Suivi): Promise<never> {
  suivi.progres?.({ etape: 'Écriture de « CIL Indices »', fait: 3, total: 8 });
  return new Promise((_, refuser) => {
    suivi.signal?.addEventListener('abort', () => refuser(new ActionAnnulee()));
  });
}

export function faux({
  sources = [MENAGES, RPLS, ILLISIBLE],
  etat = ETAT_VIDE,
  diffusion = { choix: CHOIX_PROPOSE, bilan: null },
  remplace = {},
}: Reglages = {}): Faux {
  const appels: (readonly [string, ...unknown[]])[] = [];
  let presentes = sources;
  let garde: EtatDuParcours = { familles: null, ...etat };
  const actions: Actions = {
    listerPortraits: async () => GALERIE,
    preparerPortraits: async (_galerie, cles) => {
      appels.push(['preparerPortraits', cles]);
      return preparationDePortraits(cles);
    },
    ecrirePortraits: async ({ portraits, masques, aRetirer, plans }, destination) => {
      appels.push(['ecrirePortraits', destination]);
      return {
        portraits: portraits.length,
        masques,
        retires: aRetirer.length,
        feuilles: plans.map(({ name }) => name),
      };
    },
    retirerPortraits: async () => {
      appels.push(['retirerPortraits']);
      return 3;
    },
    inspecterClasseur: async () => presentes,
    reconnaitreFeuille: async (table, cle) => {
      appels.push(['reconnaitreFeuille', table, cle]);
      const source = presentes.find((s) => s.feuille === table.feuille);
      if (!source?.lisible) throw new Error('feuille inconnue');
      const colonnes = source.reconnaissance.colonnes.map((colonne) => {
        const champ = table.colonnes[colonne.index];
        return champ === undefined ? colonne : { ...colonne, champ, confiance: 1 };
      });
      return { ...source, reconnaissance: { ...source.reconnaissance, colonnes } };
    },
    apercevoirFichier: async (source, colonnes) => {
      appels.push(['apercevoirFichier', source.name, colonnes]);
      return {
        lisible: true,
        reconnaissance: RPLS.reconnaissance,
        exemples: { commune: ['CANNES', 'GRASSE'], epci: [], departement: ['06'] },
      };
    },
    importerFichier: async (source, choix) => {
      appels.push(['importerFichier', source.name, choix]);
      const feuille = 'Résidences region';
      presentes = [...presentes, { ...RPLS, feuille }];
      return {
        feuille,
        residences: 60,
        lues: 1_200_000,
        gardees: 6374,
        indicateurs: 12,
        remarques: ['Dite.'],
      };
    },
    lireEtat: async () => garde,
    enregistrerEtat: async (nouveau) => {
      appels.push(['enregistrerEtat', nouveau]);
      garde = nouveau;
    },
    lireMethode: async () => ({ methode: METHODE, provenance: garde.methodeValidee ? 'classeur' : 'socle' }),
    enregistrerMethode: async (methode) => {
      appels.push(['enregistrerMethode', methode]);
    },
    preparerDiagnostic: async (choix) => {
      appels.push(['preparerDiagnostic', choix]);
      return preparation(choix);
    },
    ecrireDiagnostic: async () => {
      appels.push(['ecrireDiagnostic']);
      return BILAN;
    },
    lireDiffusion: async () => diffusion,
    preparerDiffusion: async (donnees, choix) => {
      appels.push(['preparerDiffusion', choix]);
      return { ...preparationDeDiffusion(choix), diagnostic: preparation(donnees).diagnostic };
    },
    ecrireDiffusion: async ({ bilan }) => {
      appels.push(['ecrireDiffusion']);
      return bilan;
    },
    copieDiffusable: async (_, destination) => {
      appels.push(['copieDiffusable', destination]);
    },
    lireReunion: async () => ({
      territoires: territoiresDe(DOSSIER_EXEMPLE),
      exemple: true,
      scenarios: DOSSIER_EXEMPLE.scenarios,
      gardes: [],
    }),
    garderScenario: async (scenario, motif) => {
      appels.push(['garderScenario', scenario, motif]);
      return [scenario];
    },
    ecrireScenario: async (scenario, place) => {
      appels.push(['ecrireScenario', scenario, place]);
    },
    controlerSelection: async () => ({
      feuille: 'Tableau',
      plage: 'B2:D20',
      controlees: 57,
      infractions: [{ cellule: 'C7', valeur: 4 }],
      parts: [],
    }),
    retirerMarques: async () => 2,
    essayerExemple: async () => {
      appels.push(['essayerExemple']);
      presentes = [{ ...MENAGES, feuille: FEUILLE_EXEMPLE, exemple: true }];
    },
    retirerExemple: async () => {
      appels.push(['retirerExemple']);
      presentes = [];
    },
    figer: async () => 'CIL Indices (figée)',
    reparerFormules: async () => 12,
    preparerCarte: async (choix) => {
      appels.push(['preparerCarte', choix]);
      return CARTE;
    },
    insererCarte: async (_, { titre, description }) => {
      appels.push(['insererCarte', titre, description]);
    },
    voirResidence: async (code) => {
      appels.push(['voirResidence', code]);
    },
    allerA: async (...lieu) => {
      appels.push(['allerA', ...lieu]);
    },
    expliquerSelection: async () => null,
    suivreSelection: async () => async () => {},
    ...remplace,
  };
  return { ...actions, appels };
}
