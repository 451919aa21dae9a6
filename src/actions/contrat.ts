/**
 * What the pane, the ribbon and the headless run may ask for: one user verb each. The pane receives this as a value,
 * so that it can be shown without Excel.
 */

import type { AProteger } from '../calcul/messages.ts';
import type { ApportDeTable } from '../domain/apportsDesTables.ts';
import type { Scenario } from '../domain/attributions/scenario.ts';
import type { TerritoireAServir } from '../domain/attributions/territoire.ts';
import type { Carte } from '../domain/carte/carte.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import type { EchelleDeTerritoire } from '../domain/diffusion/decoupage.ts';
import type { Diffusion } from '../domain/diffusion/diffusion.ts';
import type { PrixDuRegroupement } from '../domain/diffusion/regroupement/regroupement.ts';
import type { Filtre } from '../domain/flux/demande.ts';
import type { Methode } from '../domain/methode/methode.ts';
import type { Champ } from '../domain/parc/champs.ts';
import type { Reconnaissance } from '../domain/parc/reconnaissance.ts';
import type { ChoixDeColonnes } from '../domain/parc/reconnaitre.ts';
import type { ResidenceAChoisir } from '../domain/portraits/choisir.ts';
import type { Portrait } from '../domain/portraits/portrait.ts';
import type { Image } from '../excel/image.ts';
import type { Apercu } from '../fichier/apercevoir.ts';
import type { SourceDeFichier } from '../fichier/source.ts';
import type { Explication } from '../sheets/explication/explication.ts';
import type { Famille } from '../sheets/familles.ts';
import type { SheetPlan } from '../sheets/plan.ts';

export interface Progres {
  /** « Lecture de « Ménages » », « Écriture de « CIL Indices » ». */
  readonly etape: string;
  readonly fait: number;
  readonly total: number;
  /** What is counted, when it says something to the user: « Mo ». */
  readonly unite?: string;
  /** What more is known, not worth announcing each time: « 350 000 lignes ». */
  readonly detail?: string;
}

export interface Suivi {
  readonly signal?: AbortSignal;
  readonly progres?: (progres: Progres) => void;
}

/** A refusal said to the user: one sentence, and where to look when it is a cell. The workbook is as it was. */
export class ActionRefusee extends Error {
  constructor(
    phrase: string,
    readonly lieu?: { readonly feuille: string; readonly cellule: string },
  ) {
    super(phrase);
    this.name = 'ActionRefusee';
  }
}

/** The user stopped the work; nothing of it is left in the workbook. */
export class ActionAnnulee extends Error {
  constructor() {
    super('Travail annulé : rien n’a été écrit dans le classeur.');
    this.name = 'ActionAnnulee';
  }
}

/** A table that the user wants read, and what she corrected in it. */
export interface TableRetenue {
  readonly feuille: string;
  /** Corrections by column position; null leaves the column out. */
  readonly colonnes: Readonly<Record<number, Champ | null>>;
  /** The year it stands for, when the user says it; null: the one that the file tells, if any. */
  readonly annee: number | null;
}

/** Which tables to read together. Kept in the workbook; without any table, those that would be proposed. */
export interface ChoixDonnees {
  readonly tables: readonly TableRetenue[];
  /** Field that makes the residence, when the user does not keep the proposed one. */
  readonly cle: Champ | null;
}

interface SourceInspectee {
  readonly feuille: string;
  /** The invented landlord of « Essayer avec un exemple ». */
  readonly exemple: boolean;
  /** Vintage, when the file or the sheet's name tells it. */
  readonly annee: number | null;
  /** What was understood, even of a table that cannot be read: her corrections may make it readable. */
  readonly reconnaissance: Reconnaissance;
}

export type SourceTrouvee =
  | (SourceInspectee & {
      readonly lisible: true;
      readonly cles: readonly CleProposee[];
      readonly territoires: Territoires;
    })
  | (SourceInspectee & {
      readonly lisible: false;
      readonly phrase: string;
      readonly cellule: string | null;
    });

export type SourceLisible = Extract<SourceTrouvee, { lisible: true }>;

/** The territories that the file names, by scale, any of which can be the reference; an empty list: none named. */
export type Territoires = Readonly<
  Record<Exclude<Methode['reference']['echelle'], 'ensemble'>, readonly string[]>
>;

export interface CleProposee {
  readonly champ: Champ | null;
  readonly libelle: string;
  readonly groupes: number;
}

export type { Apercu, Filtre, SourceDeFichier };

/** What the user decided of a file before it is read. */
export interface ChoixDImport {
  readonly colonnes: ChoixDeColonnes;
  /** The territory to keep; null: the whole file. */
  readonly filtre: Filtre | null;
}

/** What a file was counted into. */
export interface BilanDImport {
  readonly feuille: string;
  readonly residences: number;
  /** Rows of the file, and those that were kept. */
  readonly lues: number;
  readonly gardees: number;
  readonly indicateurs: number;
  readonly remarques: readonly string[];
}

export interface FeuilleAnnoncee {
  readonly nom: string;
  /** One line: what it shows. */
  readonly contenu: string;
  readonly famille: Famille;
  readonly dejaLa: boolean;
}

/** Computed, not yet written: what « Calculer » announces. */
export interface Preparation {
  readonly diagnostic: Diagnostic;
  /** Which tables feed how many indicators. */
  readonly apports: readonly ApportDeTable[];
  readonly plans: readonly SheetPlan[];
  /** What the sheets typed on lead to say: decisions that no longer apply. */
  readonly remarques: readonly string[];
  readonly annonce: readonly FeuilleAnnoncee[];
}

/** What there is to share of a diagnosis. */
export interface APartager {
  readonly echelles: readonly EchelleDeTerritoire[];
  /** Computed shares: those that a grouping can be made for, or that can be kept as much as possible. */
  readonly parts: readonly { readonly code: string; readonly court: string }[];
}

/** What a run ends with, in figures. */
export interface Bilan {
  readonly source: string;
  readonly lignes: number;
  readonly residences: number;
  readonly indicateursCalcules: number;
  readonly nonCalculables: readonly {
    readonly code: string;
    readonly libelle: string;
    readonly raison: string;
  }[];
  readonly cellulesControlees: number;
  readonly infractions: number;
  /** Breaches that a subtraction gives back once they alone are blanked. */
  readonly retrouvees: number;
  readonly residencesEnInfraction: number;
  readonly aPartager: APartager;
  readonly classes: readonly {
    readonly type: number | null;
    readonly libelle: string;
    readonly residences: number;
  }[];
  readonly remarques: readonly string[];
  readonly feuilles: readonly string[];
}

/** What the user wants to share, and how. Kept in the workbook. */
export interface ChoixDeDiffusion {
  /** Scales above the residences. */
  readonly echelles: readonly EchelleDeTerritoire[];
  /** Show small residences together. */
  readonly regrouper: boolean;
  /** Indicators whose every count must pass in every group; none: the number of households or dwellings alone. */
  readonly pourGrouper: readonly string[];
  /** Indicators hidden only when nothing else protects another. */
  readonly etoiles: readonly string[];
  /** Only forbid exact recovery, instead of keeping every small count vague. */
  readonly exacte: boolean;
}

/** What a protection ends with, in figures and sentences. */
export interface BilanDeDiffusion {
  readonly figures: number;
  /** Hidden because they count too few, then to protect those. */
  readonly primaires: number;
  readonly secondaires: number;
  /** Small counts that blanking alone would have given back. */
  readonly naivementRetrouvees: number;
  readonly plusPetiteLatitude: number | null;
  readonly plusPetiteSomme: number | null;
  /** What nothing protects, and the grouping that would: one sentence each. None: the sheet may be shared. */
  readonly nonProtegees: readonly string[];
  /** Null when residences are not grouped. */
  readonly prix: PrixDuRegroupement | null;
  /** What to know before sharing: groups that changed, categories to merge, earlier publications taken into account. */
  readonly conseils: readonly string[];
  readonly feuilles: readonly string[];
}

export interface EtatDeDiffusion {
  readonly choix: ChoixDeDiffusion;
  readonly bilan: BilanDeDiffusion | null;
}

/** Protected, not yet written. */
export interface PreparationDeDiffusion {
  readonly choix: ChoixDeDiffusion;
  readonly diagnostic: Diagnostic;
  readonly diffusion: Diffusion;
  /** What was protected and how, to be attacked again once written. */
  readonly protegee: AProteger;
  readonly bilan: BilanDeDiffusion;
  readonly plans: readonly SheetPlan[];
  readonly annonce: readonly FeuilleAnnoncee[];
}

/** The residences placed, with what may be told of each; nothing written yet. */
export interface CartePreparee {
  readonly carte: Carte;
  /** « CIL Carte » as it would be written. */
  readonly plan: SheetPlan;
  readonly csv: string;
  readonly geojson: string;
  /** « Territoire · source · référence · méthode », « RPLS, 2018 », « méthode « Socle » 1.0 »: what a picture is signed with. */
  readonly titre: string;
  readonly source: string;
  readonly methode: string;
}

export type { Image };

/** For whom a share copy is made, and what for; both may be blank. */
export interface Destination {
  readonly destinataire: string;
  readonly usage: string;
}

/** The residences that portraits can be made of, as the workbook stands. */
export interface Galerie {
  readonly diagnostic: Diagnostic;
  readonly residences: readonly ResidenceAChoisir[];
  /** Keys of those whose portrait is in the workbook. */
  readonly faits: readonly string[];
}

/** Portraits laid out, not yet written. */
export interface PreparationDePortraits {
  readonly diagnostic: Diagnostic;
  readonly diffusion: Diffusion;
  readonly protegee: AProteger;
  readonly portraits: readonly Portrait[];
  /** « CIL Portraits » first. */
  readonly plans: readonly SheetPlan[];
  readonly annonce: readonly FeuilleAnnoncee[];
  /** Portraits of an earlier choice, which go. */
  readonly aRetirer: readonly string[];
  /** Figures kept back on all the pages. */
  readonly masques: number;
  /** What nothing protects, and what would: one sentence each. None: the portraits may be handed out. */
  readonly nonProtegees: readonly string[];
  /** Earlier publications of the same data that were taken into account. */
  readonly precedentes: number;
}

export interface BilanDePortraits {
  readonly portraits: number;
  readonly masques: number;
  readonly retires: number;
  readonly feuilles: readonly string[];
}

export interface ControleDePlage {
  readonly feuille: string;
  readonly plage: string;
  readonly controlees: number;
  readonly infractions: readonly { readonly cellule: string; readonly valeur: number }[];
  /** Shares that give away a small count, or a small complement, with the base beside them. */
  readonly parts: readonly { readonly cellule: string; readonly valeur: number }[];
}

/** What a meeting discusses on screen. */
export interface Reunion {
  readonly territoires: readonly TerritoireAServir[];
  /** The territories are those of the source's table. */
  readonly exemple: boolean;
  /** Those of « CIL Pression-réponse ». */
  readonly scenarios: readonly [Scenario, Scenario];
  readonly gardes: readonly Scenario[];
}

/** State of the guided path, kept in the workbook so that it survives closing the pane. */
export interface EtatDuParcours {
  readonly donnees: ChoixDonnees | null;
  readonly methodeValidee: boolean;
  readonly bilan: Bilan | null;
  /** Which families of sheets to make; null: those that would be proposed. */
  readonly familles: readonly Famille[] | null;
}

export interface Actions {
  inspecterClasseur(suivi: Suivi): Promise<readonly SourceTrouvee[]>;
  /** Recognises one sheet again with the user's corrections. */
  reconnaitreFeuille(table: TableRetenue, cle: Champ | null): Promise<SourceTrouvee>;
  /** What a file on the disk seems to be, from its first rows. */
  apercevoirFichier(source: SourceDeFichier, colonnes: ChoixDeColonnes): Promise<Apercu>;
  /** Counts a file larger than Excel by residence, into a sheet that is then a source. */
  importerFichier(source: SourceDeFichier, choix: ChoixDImport, suivi: Suivi): Promise<BilanDImport>;
  lireEtat(): Promise<EtatDuParcours>;
  enregistrerEtat(etat: EtatDuParcours): Promise<void>;
  /** From « CIL Méthode » when the workbook has one, else the preset « Socle ». */
  lireMethode(): Promise<{ readonly methode: Methode; readonly provenance: 'classeur' | 'socle' }>;
  /** Writes « CIL Méthode ». */
  enregistrerMethode(methode: Methode, suivi: Suivi): Promise<void>;
  preparerDiagnostic(choix: ChoixDonnees, suivi: Suivi): Promise<Preparation>;
  ecrireDiagnostic(preparation: Preparation, suivi: Suivi): Promise<Bilan>;
  /** The last choice of what to share, else the proposed one, and what its protection gave, if it was written. */
  lireDiffusion(): Promise<EtatDeDiffusion>;
  /** Groups, hides and attacks what would be shared; writes nothing. */
  preparerDiffusion(
    donnees: ChoixDonnees,
    choix: ChoixDeDiffusion,
    suivi: Suivi,
  ): Promise<PreparationDeDiffusion>;
  /** Writes the protected sheets; the workbook keeps the choice and what it gave. */
  ecrireDiffusion(preparation: PreparationDeDiffusion, suivi: Suivi): Promise<BilanDeDiffusion>;
  /** Opens the share copy as a new workbook, once « CIL Diffusion » has been read back, and notes it in the journal. */
  copieDiffusable(preparation: PreparationDeDiffusion, destination: Destination, suivi: Suivi): Promise<void>;
  lireReunion(): Promise<Reunion>;
  /** Keeps a scenario under its name and notes it in « CIL Décisions »; gives all those kept. */
  garderScenario(scenario: Scenario, motif: string, suivi: Suivi): Promise<readonly Scenario[]>;
  /** Writes a scenario on « CIL Pression-réponse », first or second. */
  ecrireScenario(scenario: Scenario, place: 0 | 1, suivi: Suivi): Promise<void>;
  /** The map of the residences, as far as it may be told. */
  preparerCarte(donnees: ChoixDonnees, suivi: Suivi): Promise<CartePreparee>;
  /** Writes « CIL Carte » and puts the picture in it, in the place of the former one. */
  insererCarte(preparation: CartePreparee, image: Image, suivi: Suivi): Promise<void>;
  /** Shows the row of a residence, by its code. */
  voirResidence(code: string): Promise<void>;
  /** The residences of these data, with what to choose them by. */
  listerPortraits(donnees: ChoixDonnees, suivi: Suivi): Promise<Galerie>;
  /** Protects the whole and lays out the portraits of these residences; writes nothing. */
  preparerPortraits(galerie: Galerie, cles: readonly string[], suivi: Suivi): Promise<PreparationDePortraits>;
  /** Writes the portraits, reads them back against what was planned; with a destination they are noted in the journal. */
  ecrirePortraits(
    preparation: PreparationDePortraits,
    destination: Destination | null,
    suivi: Suivi,
  ): Promise<BilanDePortraits>;
  /** Takes every portrait and their list away; gives how many sheets. */
  retirerPortraits(): Promise<number>;
  /** Flags, by a conditional format, the counts of the selected range that breach the rule of 11. */
  controlerSelection(suivi: Suivi): Promise<ControleDePlage>;
  /** Takes away the flags from every sheet of the user. */
  retirerMarques(): Promise<number>;
  essayerExemple(suivi: Suivi): Promise<void>;
  retirerExemple(): Promise<void>;
  /** A copy of the active sheet with values only; gives its name. */
  figer(): Promise<string>;
  /** Enters the CIL formulas of the workbook again; gives how many. */
  reparerFormules(suivi: Suivi): Promise<number>;
  allerA(feuille: string, cellule?: string): Promise<void>;
  /** What the selected cell says in words; null when it is none of ours. */
  expliquerSelection(): Promise<Explication | null>;
  /** Calls back whenever another cell is chosen; gives what stops it. */
  suivreSelection(quand: () => void): Promise<() => Promise<void>>;
}
