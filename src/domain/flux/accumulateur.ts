import { derniereEntree } from '../indicateurs/emmenagesRecents.ts';
import { compteur } from '../indicateurs/faits.ts';
import { Anomalie } from '../parc/anomalies.ts';
import type { Champ } from '../parc/champs.ts';
import { clesDeResidence, prefixesDe } from '../parc/cles.ts';
import { dossierDe } from '../parc/dossier.ts';
import { type CommuneComptee, compterLesCommunes } from '../parc/identites.ts';
import { LecteurDeLignes } from '../parc/lecteur.ts';
import type { Colonne, Parc } from '../parc/parc.ts';
import { Compteurs } from './compteurs.ts';
import { type Decisions, sans } from './decisions.ts';
import type { Demande, Ligne } from './demande.ts';
import type { Entete } from './entete.ts';
import { EtiquettesEnFlux } from './etiquettesEnFlux.ts';
import { Residences } from './residences.ts';

/** Where a row stands in the file, in words. */
export const lieu = (numero: number): string => `ligne ${numero}`;

/**
 * Counts the indicators by residence, run of rows after run of rows, under decisions held from the first to the last.
 * What it remembers grows with the residences, the communes and the columns, never with the rows.
 */
export class Accumulateur {
  readonly residences = new Residences();
  readonly etiquettes: EtiquettesEnFlux;
  readonly compteurs: Compteurs;
  readonly communes = new Map<string, CommuneComptee>();
  readonly sansResidence = new Anomalie();
  /** Fields that hold at least one known value, and every field that the rows give, deduced ones included. */
  readonly remplis = new Set<Champ>();
  readonly colonnes = new Map<Champ, Colonne['type']>();
  readonly #lecteur: LecteurDeLignes;
  #derniereEntree = Number.NEGATIVE_INFINITY;
  #lignes = 0;
  #numeros: readonly number[] = [];
  #premier = 0;

  constructor(
    private readonly entete: Entete,
    readonly decisions: Decisions,
    private readonly demande: Demande,
  ) {
    this.compteurs = new Compteurs(decisions.calculs.keys());
    this.etiquettes = new EtiquettesEnFlux(decisions.horsQpv);
    this.#lecteur = new LecteurDeLignes(decisions.aLire, {
      entete: (champ) => entete.entetes.get(champ) ?? '',
      cellule: (ligne) => lieu(this.#numeros[ligne - this.#lignes] ?? this.#premier),
    });
  }

  get lignes(): number {
    return this.#lignes;
  }

  get derniereEntree(): number {
    return this.#derniereEntree;
  }

  /** `numeros` gives the place of each row in the file. */
  ajouter(lignes: readonly Ligne[], numeros: readonly number[]): void {
    this.#numeros = numeros;
    if (this.#lignes === 0) this.#premier = numeros[0] ?? 0;
    const colonnes = this.#lecteur.lire(lignes, this.#lignes);
    this.#noterLesColonnes(colonnes);
    compterLesCommunes(colonnes, this.communes);
    const parc = this.#parc(colonnes, lignes.length);
    this.#compter(parc);
    this.#lignes += lignes.length;
  }

  remarques() {
    return this.#lecteur.remarques();
  }

  #parc(colonnes: ReadonlyMap<Champ, Colonne>, lignes: number): Parc {
    const { cle, horsCle, derniereEntree: fin } = this.decisions;
    const faites = clesDeResidence(sans(colonnes, horsCle), lignes, cle);
    return {
      nature: this.entete.reconnaissance.nature,
      libelle: '',
      millesime: this.entete.millesime,
      source: { feuille: this.demande.nom, plage: '' },
      lignes,
      colonnes,
      cles: faites?.cles ?? new Array<null>(lignes).fill(null),
      noms: faites?.noms ?? [],
      regleCle: '',
      derniereEntree: fin,
    };
  }

  /** Counts are made over the residences of these rows alone, then added to those of the whole. */
  #compter(parc: Parc): void {
    const locaux = this.#ranger(parc);
    const dossier = dossierDe([parc]);
    if (!dossier) return;
    const rangs = new Map([[parc.nature, locaux.deLaLigne] as const]);
    for (const [calcul, indicateur] of this.decisions.calculs) {
      const comptes = compteur(
        calcul,
        indicateur,
        dossier,
        this.demande.reglages,
      )?.(rangs, locaux.residences.length);
      if (comptes) this.compteurs.ajouter(calcul, comptes, locaux.residences);
    }
  }

  #ranger(parc: Parc): { readonly deLaLigne: Int32Array; readonly residences: Int32Array } {
    const deLaLigne = new Int32Array(parc.lignes).fill(-1);
    const locaux = new Map<number, number>();
    const parBailleur = this.decisions.cle === 'residence';
    const bailleurs = parBailleur ? textes(parc, 'bailleur') : null;
    // As written: landlords, or communes, may each have their own writing of one name.
    const cles = (parBailleur ? textes(parc, 'residence') : null) ?? parc.noms;
    const noms = (parBailleur ? textes(parc, 'nomResidence') : null) ?? parc.noms;
    const { cle: champ, horsCle } = this.decisions;
    const prefixes = prefixesDe(sans(parc.colonnes, horsCle), champ, false).valeurs;
    const dites = this.etiquettes.lire(parc);
    for (let ligne = 0; ligne < parc.lignes; ligne++) {
      const cle = cles?.[ligne] ?? null;
      const bailleur = bailleurs?.[ligne] ?? null;
      this.residences.noterBailleur(bailleur);
      if (cle === null) {
        this.sansResidence.noter(() => lieu(this.#numeros[ligne] ?? 0), '');
        continue;
      }
      const rang = this.residences.rangDe(prefixes?.[ligne] ?? null, cle, bailleur);
      this.residences.compter(rang, noms?.[ligne] ?? null);
      dites.forEach((lue, place) => {
        const dite = lue?.(ligne);
        if (dite) this.residences.dire(rang, place, dite);
      });
      const local = locaux.get(rang) ?? locaux.size;
      locaux.set(rang, local);
      deLaLigne[ligne] = local;
    }
    this.compteurs.prevoir(this.residences.liste.length);
    return { deLaLigne, residences: Int32Array.from(locaux.keys()) };
  }

  #noterLesColonnes(colonnes: ReadonlyMap<Champ, Colonne>): void {
    this.#derniereEntree = Math.max(this.#derniereEntree, derniereEntree(colonnes));
    for (const [champ, colonne] of colonnes) {
      this.colonnes.set(champ, colonne.type);
      if (!this.remplis.has(champ) && aUneValeur(colonne)) this.remplis.add(champ);
    }
  }
}

function aUneValeur(colonne: Colonne): boolean {
  return colonne.type === 'texte'
    ? colonne.valeurs.some((valeur) => valeur !== null)
    : colonne.valeurs.some((valeur) => !Number.isNaN(valeur));
}

function textes(parc: Parc, champ: Champ): readonly (string | null)[] | null {
  const colonne = parc.colonnes.get(champ);
  return colonne?.type === 'texte' ? colonne.valeurs : null;
}
