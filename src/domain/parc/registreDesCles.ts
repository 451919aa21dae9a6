import { plierCle } from './plierCle.ts';

/** Stands between the commune, or the landlord, and the name in a key. */
const LIEN = ' · ';

/** The residences met so far: two writings of one key (« Les Lilas », « LES LILAS ») are one, under the first writing. */
export class RegistreDesCles {
  readonly #cles = new Map<string, string>();
  readonly #ecritures = new Map<string, string>();
  /** Any name a residence goes by; null for a name that several share. */
  readonly #alias = new Map<string, string | null>();
  readonly #surnoms = new Map<string, string>();

  /** The key of a residence, new or already met. */
  inscrire(prefixe: string | null, nom: string): string {
    const cle = prefixe ? `${prefixe}${LIEN}${nom}` : nom;
    const deja = this.#ecritures.get(cle);
    if (deja !== undefined) return deja;
    const plie = plier(prefixe, nom);
    const premiere = this.#cles.get(plie) ?? cle;
    this.#cles.set(plie, premiere);
    this.#ecritures.set(cle, premiere);
    return premiere;
  }

  /** The key already met that is written so. */
  trouver(prefixe: string | null, nom: string): string | undefined {
    return this.#cles.get(plier(prefixe, nom));
  }

  /** Remembers another name of a residence. */
  surnommer(nom: string, cle: string): void {
    if (this.#surnoms.get(nom) === cle) return;
    this.#surnoms.set(nom, cle);
    const plie = plierCle(nom);
    const deja = this.#alias.get(plie);
    if (deja === undefined) this.#alias.set(plie, cle);
    else if (deja !== cle) this.#alias.set(plie, null);
  }

  /** The only residence that goes by this name. */
  parNom(nom: string): string | null {
    return this.#alias.get(plierCle(nom)) ?? null;
  }

  connait(nom: string): boolean {
    return this.#alias.has(plierCle(nom));
  }
}

const plier = (prefixe: string | null, nom: string): string =>
  prefixe ? `${plierCle(prefixe)}${LIEN}${plierCle(nom)}` : plierCle(nom);
