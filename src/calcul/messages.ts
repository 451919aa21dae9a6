import type { Attaque } from '../domain/diffusion/attaquerLaTrame.ts';
import type { ChoixDeProtection, ProtectionDeTrame } from '../domain/diffusion/protegerLaTrame.ts';
import type {
  DemandeDeRegroupement,
  RegroupementPropose,
} from '../domain/diffusion/regroupement/regroupement.ts';
import type { Trame } from '../domain/diffusion/trame.ts';

/** A publication and how to protect it: plain data, that a thread can be sent. */
export interface AProteger {
  readonly trame: Trame;
  readonly choix: ChoixDeProtection;
}

/** What the page asks of the thread that computes, and what that thread gives for each. */
export interface Travaux {
  readonly regrouper: { readonly demande: DemandeDeRegroupement; readonly fin: RegroupementPropose };
  readonly proteger: { readonly demande: AProteger; readonly fin: ProtectionDeTrame };
  readonly attaquer: {
    readonly demande: AProteger & { readonly cachees: Uint8Array };
    readonly fin: Attaque;
  };
}
export type NomDeTravail = keyof Travaux;

export interface Commande<Nom extends NomDeTravail = NomDeTravail> {
  readonly travail: Nom;
  readonly demande: Travaux[Nom]['demande'];
}

export interface Avancee {
  readonly partie: 'tables' | 'ensemble';
  readonly fait: number;
  readonly total: number;
}

export type Reponse<Nom extends NomDeTravail = NomDeTravail> =
  | { readonly sorte: 'avancee'; readonly avancee: Avancee }
  | { readonly sorte: 'fin'; readonly fin: Travaux[Nom]['fin'] }
  | { readonly sorte: 'panne'; readonly message: string };
