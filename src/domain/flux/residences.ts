import { ATTRIBUTS } from '../parc/echelles.ts';
import { comparerTextes } from '../parc/ordre.ts';
import { plierCle } from '../parc/plierCle.ts';
import { detacher } from '../parc/texte.ts';
import type { Dite } from './etiquettesEnFlux.ts';

/** What is remembered of a residence while the file goes by. */
export interface ResidenceVue {
  readonly bailleur: string | null;
  readonly cle: string;
  /** The key as two writings of it are compared, and the landlord likewise. */
  readonly pliee: string;
  readonly bailleurPlie: string;
  /** First in French order of the names it bears, the key itself left out; and whether the key is one of them. */
  nom: string | null;
  nommeeCommeSaCle: boolean;
  lignes: number;
  /** By attribute, every distinct thing that its rows say, in the order they say it. */
  readonly dites: Dite[][];
}

const SEPARATEUR = '\u0001';

/** Every residence met, in the order of the file. Two writings of one key are one residence, under the first met. */
export class Residences {
  readonly liste: ResidenceVue[] = [];
  readonly #bailleurs = new Set<string>();
  readonly #rangs = new Map<string, number>();
  /** Rank of the last keys looked up, so that a text is folded once for as long as it comes back. */
  readonly #recentes = new Map<string, number>();

  noterBailleur(bailleur: string | null): void {
    if (bailleur !== null && !this.#bailleurs.has(bailleur)) this.#bailleurs.add(detacher(bailleur));
  }

  get plusieursBailleurs(): boolean {
    return this.#bailleurs.size > 1;
  }

  /** `prefixe` is the commune that a name is told apart by. */
  rangDe(prefixe: string | null, nom: string, bailleur: string | null): number {
    const ecriture = [bailleur ?? '', prefixe ?? '', nom].join(SEPARATEUR);
    const recente = this.#recentes.get(ecriture);
    if (recente !== undefined) return recente;
    const pliee = prefixe === null ? plierCle(nom) : `${plierCle(prefixe)}${SEPARATEUR}${plierCle(nom)}`;
    const bailleurPlie = bailleur === null ? '' : plierCle(bailleur);
    const complete = `${bailleurPlie}${SEPARATEUR}${SEPARATEUR}${pliee}`;
    let rang = this.#rangs.get(complete);
    if (rang === undefined) {
      rang = this.liste.length;
      this.#rangs.set(detacher(complete), rang);
      this.liste.push({
        bailleur: bailleur === null ? null : detacher(bailleur),
        cle: detacher(prefixe === null ? nom : `${prefixe} · ${nom}`),
        pliee: detacher(pliee),
        bailleurPlie: detacher(bailleurPlie),
        nom: null,
        nommeeCommeSaCle: false,
        lignes: 0,
        dites: ATTRIBUTS.map(() => []),
      });
    }
    if (this.#recentes.size >= RECENTES) this.#recentes.clear();
    this.#recentes.set(detacher(ecriture), rang);
    return rang;
  }

  compter(rang: number, nom: string | null): void {
    const vue = this.liste[rang];
    if (!vue) return;
    vue.lignes++;
    if (nom === null) return;
    if (nom === vue.cle) vue.nommeeCommeSaCle = true;
    else if (vue.nom === null || (nom !== vue.nom && comparerTextes(nom, vue.nom) < 0))
      vue.nom = detacher(nom);
  }

  /** `place` is the attribute's position in `ATTRIBUTS`. */
  dire(rang: number, place: number, dite: Dite): void {
    const dites = this.liste[rang]?.dites[place];
    if (dites && !dites.includes(dite)) dites.push(dite);
  }
}

/** More than a run of rows ever names. */
const RECENTES = 50_000;
