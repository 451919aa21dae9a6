import type { ChoixDeProtection, ProtectionDeTrame } from '../domain/diffusion/protegerLaTrame.ts';
import type { Trame } from '../domain/diffusion/trame.ts';

/** What the page asks of the thread that computes: plain data both ways. */
export interface Commande {
  readonly trame: Trame;
  readonly choix: ChoixDeProtection;
}

export interface Avancee {
  readonly partie: 'tables' | 'ensemble';
  readonly fait: number;
  readonly total: number;
}

export type Reponse =
  | { readonly sorte: 'avancee'; readonly avancee: Avancee }
  | { readonly sorte: 'fin'; readonly protection: ProtectionDeTrame }
  | { readonly sorte: 'panne'; readonly message: string };
