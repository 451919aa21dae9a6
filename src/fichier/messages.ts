import type { Demande } from '../domain/flux/demande.ts';
import type { Avancee, FinDuComptage } from './compter.ts';
import type { SourceDeFichier } from './source.ts';

/** What the page asks of the thread that reads. */
export interface Commande {
  readonly source: SourceDeFichier;
  readonly demande: Demande;
}

/** What that thread answers. */
export type Reponse =
  | { readonly sorte: 'avancee'; readonly avancee: Avancee }
  | { readonly sorte: 'fin'; readonly fin: FinDuComptage }
  | { readonly sorte: 'refus'; readonly phrase: string }
  | { readonly sorte: 'panne'; readonly message: string };
