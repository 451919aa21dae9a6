import { describe, expect, it } from 'vitest';
import { chargerSolveur } from '../../../src/calcul/highs.ts';
import { attaquerLaTrame } from '../../../src/domain/diffusion/attaquerLaTrame.ts';
import type { Figure, Objet } from '../../../src/domain/diffusion/diffusion.ts';
import { motifDe } from '../../../src/domain/diffusion/motif.ts';
import { cacheesALaLecture } from '../../../src/domain/diffusion/relecture.ts';
import { trameDe } from '../../../src/domain/diffusion/trame.ts';
import { diagnosticDe, diffusionDe } from './petitBailleur.ts';

const solveur = await chargerSolveur();
const diagnostic = diagnosticDe(29, ['I01', 'I16']);
const diffusion = diffusionDe(diagnostic);
const { publication, figures, regle } = diffusion;
const trame = trameDe(publication, regle);
const motif = motifDe(trame, regle);

const lue = (figure: Figure | null | undefined) => (figure?.etat === 'montree' ? figure.valeur : null);
const fidele = (ligne: number, colonne: number, objet: Objet) => lue(figures[colonne]?.[ligne]?.[objet]);

const trahies = (lire: typeof fidele) =>
  attaquerLaTrame(
    trame,
    { regle, exacte: false },
    cacheesALaLecture(publication, trame, motif, new Uint8Array(motif.cachees.length), lire),
    solveur,
    { avance: () => {}, verifier: () => {} },
  ).trahies;

/** A small count whose base is shown: what a hand that fills a cell again would give away. */
const [ligne = -1, colonne = -1] =
  figures.flatMap((siennes, c) =>
    siennes.flatMap(({ effectif, base }, l) =>
      publication.lignes[l]?.montree &&
      effectif?.etat === 'secret' &&
      effectif.raison.sorte === 'seuil' &&
      base.etat === 'montree'
        ? [[l, c]]
        : [],
    ),
  )[0] ?? [];
const compte = publication.colonnes[colonne]?.comptes[ligne];

describe('ce qu’un lecteur retrouve dans ce qui a été écrit', () => {
  it('rien, quand chaque cellule est comme prévu', () => {
    expect(trahies(fidele)).toEqual([]);
  });

  it('un petit effectif dès qu’une cellule masquée est remplie', () => {
    const remplie = (l: number, c: number, objet: Objet) =>
      l === ligne && c === colonne && objet === 'effectif'
        ? (compte?.numerateur ?? null)
        : fidele(l, c, objet);
    expect(trahies(remplie).length).toBeGreaterThan(0);
  });

  it('le même, quand c’est la part seule qui reparaît à côté de sa base', () => {
    const { numerateur = 0, base = 1 } = compte ?? {};
    const part = (l: number, c: number, objet: Objet) =>
      l === ligne && c === colonne && objet === 'valeur' ? numerateur / base : fidele(l, c, objet);
    expect(trahies(part).length).toBeGreaterThan(0);
  });
});
