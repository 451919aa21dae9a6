import type { Remarque } from '../parc/reconnaissance.ts';
import { remarque } from '../parc/remarque.ts';
import { estUnTotal } from '../parc/table.ts';
import { Accumulateur, lieu } from './accumulateur.ts';
import { conclure, type ResidencesComptees } from './conclure.ts';
import { decider } from './decisions.ts';
import type { Demande, Ligne } from './demande.ts';
import { type Entete, lireEntete } from './entete.ts';
import { gardien } from './filtre.ts';

/** Rows that the header is looked for in, and the columns recognised on. */
const LIGNES_D_ENTETE = 2000;

/** Rows counted at a time; the first run of those kept settles what is held for all the others. */
const LIGNES_PAR_TRANCHE = 10_000;

export type FinDeLecture =
  | { readonly fin: 'faite'; readonly residences: ResidencesComptees }
  | { readonly fin: 'refusee'; readonly probleme: Remarque }
  /** What was held from the first rows did not hold to the end: the file is to be read once more, under this request. */
  | { readonly fin: 'a-relire'; readonly demande: Demande };

/**
 * A file read in runs of rows of any length, as they come, into a table of residences. Same rows, same result, however
 * they are cut. Blank rows are passed over, a last row « Total » is left out and said. Whole-column decisions (fields,
 * key of the residence, parts written 40 for 0.40, window of recent movers) are taken on the first rows and held.
 *
 * Refused, as a value: no table, no known column, nothing that tells the residence or the territory asked for, no row
 * of that territory.
 */
export class LectureEnFlux {
  #lues = 0;
  #gardees = 0;
  #refus: Remarque | null = null;
  #entete: Entete | null = null;
  #premieres: Ligne[] | null = [];
  #derniere: { readonly ligne: Ligne; readonly numero: number } | null = null;
  #garder: (ligne: Ligne) => boolean = () => true;
  #accumulateur: Accumulateur | null = null;
  #regleCle = '';
  #tranche: Ligne[] = [];
  #numeros: number[] = [];
  #numero = 0;

  constructor(
    private readonly demande: Demande,
    private readonly lignesParTranche = LIGNES_PAR_TRANCHE,
  ) {}

  /** Rows of data gone by, header and blank rows left out. */
  get lues(): number {
    return this.#lues;
  }

  /** Rows that the filter kept so far. */
  get gardees(): number {
    return this.#gardees;
  }

  /** Why nothing more needs to be read; null while all is well. */
  get refus(): Remarque | null {
    return this.#refus;
  }

  ajouter(lignes: readonly Ligne[]): void {
    for (const ligne of lignes) {
      if (this.#refus) return;
      if (this.#premieres) {
        this.#premieres.push(ligne);
        if (this.#premieres.length >= LIGNES_D_ENTETE) this.#commencer(this.#premieres);
      } else this.#recevoir(ligne);
    }
  }

  finir(): FinDeLecture {
    if (this.#premieres) this.#commencer(this.#premieres);
    const remarques = this.#clore();
    if (this.#refus) return { fin: 'refusee', probleme: this.#refus };
    this.#compter();
    if (this.#refus) return { fin: 'refusee', probleme: this.#refus };
    const [accumulateur, entete] = [this.#accumulateur, this.#entete];
    if (!accumulateur || !entete) return { fin: 'refusee', probleme: this.#rienDuTerritoire() };
    const { derniereEntree } = accumulateur;
    if (derniereEntree !== accumulateur.decisions.derniereEntree) {
      return { fin: 'a-relire', demande: { ...this.demande, derniereEntree } };
    }
    const [demande, lues, regleCle] = [this.demande, this.#lues, this.#regleCle];
    const residences = conclure(accumulateur, { demande, entete, regleCle, lues, remarques });
    return { fin: 'faite', residences };
  }

  #commencer(lignes: readonly Ligne[]): void {
    this.#premieres = null;
    const pleines = lignes.filter(estPleine);
    const derniere = pleines.at(-1);
    // A total is said when the file ends, and only then.
    const sures = derniere && pleines.length > 2 && estUnTotal(derniere) ? pleines.slice(0, -1) : pleines;
    const lu = lireEntete(this.demande.nom, sures, this.demande.colonnes);
    if (!lu.ok) {
      this.#refus = lu.probleme;
      return;
    }
    this.#entete = lu.entete;
    const { filtre } = this.demande;
    const garder = filtre && gardien(filtre, lu.entete.places);
    if (filtre && !garder) {
      this.#refus = remarque('refus', null, 1, { code: 'filtre-impossible', echelle: filtre.echelle });
      return;
    }
    if (garder) this.#garder = garder;
    let auDessus = lu.entete.auDessus;
    for (const ligne of lignes) {
      if (auDessus > 0) {
        this.#numero++;
        if (estPleine(ligne)) auDessus--;
      } else this.#recevoir(ligne);
    }
  }

  /** The last row is held back: it may be a total. */
  #recevoir(ligne: Ligne): void {
    this.#numero++;
    if (!estPleine(ligne)) return;
    const avant = this.#derniere;
    this.#derniere = { ligne, numero: this.#numero };
    if (avant) this.#lire(avant.ligne, avant.numero);
  }

  #clore(): Remarque[] {
    const derniere = this.#derniere;
    if (!derniere) return [];
    if (this.#lues > 0 && estUnTotal(derniere.ligne)) {
      const cellule = lieu(derniere.numero);
      return [remarque('info', cellule, 1, { code: 'ligne-total', cellule })];
    }
    this.#lire(derniere.ligne, derniere.numero);
    return [];
  }

  #lire(ligne: Ligne, numero: number): void {
    this.#lues++;
    if (!this.#garder(ligne)) return;
    this.#gardees++;
    this.#tranche.push(ligne);
    this.#numeros.push(numero);
    if (this.#tranche.length >= this.lignesParTranche) this.#compter();
  }

  #compter(): void {
    const [lignes, numeros] = [this.#tranche, this.#numeros];
    if (lignes.length === 0) return;
    this.#tranche = [];
    this.#numeros = [];
    this.#accumulateur ??= this.#decider(lignes);
    this.#accumulateur?.ajouter(lignes, numeros);
  }

  #decider(echantillon: readonly Ligne[]): Accumulateur | null {
    if (!this.#entete) return null;
    const decisions = decider(this.#entete, this.demande, echantillon);
    if (!decisions) {
      this.#refus = remarque('refus', null, 1, { code: 'sans-residence', feuille: this.demande.nom });
      return null;
    }
    this.#regleCle = decisions.regleCle;
    return new Accumulateur(this.#entete, decisions, this.demande);
  }

  #rienDuTerritoire(): Remarque {
    const { filtre, nom } = this.demande;
    return remarque(
      'refus',
      null,
      1,
      filtre
        ? { code: 'filtre-sans-ligne', lues: this.#lues, echelle: filtre.echelle, valeurs: filtre.valeurs }
        : { code: 'table-vide', feuille: nom },
    );
  }
}

function estPleine(ligne: Ligne): boolean {
  return ligne.some((texte) => texte !== '' && texte.trim() !== '');
}
