import type { Probleme } from '../messages/index.ts';
import type { Remarque } from './reconnaissance.ts';
import { remarque } from './remarque.ts';
import { detacher } from './texte.ts';

/** What the first cell of an anomaly was, and how many there are. */
export interface Releve {
  readonly cellule: string;
  readonly texte: string;
  readonly autres: number;
}

/** Gathers cells of one column with the same trouble, to say them in one sentence. */
export class Anomalie {
  #premiere: { cellule: string; texte: string } | null = null;
  #nombre = 0;

  noter(cellule: () => string, texte: string): void {
    this.#premiere ??= { cellule: cellule(), texte: detacher(texte) };
    this.#nombre++;
  }

  get nombre(): number {
    return this.#nombre;
  }

  /** One remark when something was noted, none otherwise. */
  dire(gravite: Remarque['gravite'], probleme: (releve: Releve) => Probleme): Remarque[] {
    if (!this.#premiere) return [];
    const releve = { ...this.#premiere, autres: this.#nombre - 1 };
    return [remarque(gravite, releve.cellule, this.#nombre, probleme(releve))];
  }
}
