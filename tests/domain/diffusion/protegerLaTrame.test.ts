import { describe, expect, it } from 'vitest';
import { parutionDe } from '../../../src/domain/diffusion/journal.ts';
import { lire } from './lecteur.ts';
import { diagnosticDe, diffusionDe } from './petitBailleur.ts';

const CODES = ['I01', 'I02', 'I03', 'I16', 'I17'];
const EMBOITES = [
  ['I02', 'I01'],
  ['I17', 'I16'],
] as const;
const LARGEUR = 10;

const trahies = (retrouvees: ReturnType<typeof lire>, largeur = LARGEUR) =>
  retrouvees.filter(({ intervalle: { min, max } }) => max - min < largeur);

const etats = ({ figures }: ReturnType<typeof diffusionDe>) =>
  figures.map((colonne) =>
    colonne.map(({ effectif, base, valeur }) => [effectif?.etat, base.etat, valeur.etat]),
  );

describe.each([11, 29, 47])('un petit bailleur, graine %i', (graine) => {
  const diagnostic = diagnosticDe(graine, CODES);
  const diffusion = diffusionDe(diagnostic);

  it('ne laisse retrouver aucun petit effectif à qui connaît tous les chiffres montrés et toutes les sommes', () => {
    const petites = lire([diffusion], EMBOITES);
    expect(petites.length).toBeGreaterThan(20);
    expect(trahies(petites)).toEqual([]);
  });

  it('dit la plus petite latitude et la plus petite somme qu’elle laisse', () => {
    const { audit } = diffusion;
    expect(audit.nonProtegees).toEqual([]);
    expect(audit.plusPetiteLatitude).toBeGreaterThanOrEqual(LARGEUR);
    expect(audit.plusPetiteSomme).toBeGreaterThanOrEqual(diagnostic.methode.secret.seuil);
  });

  it('montre quand même plus d’un chiffre sur trois', () => {
    const { figures, primaires, secondaires } = diffusion.audit;
    expect(figures - primaires - secondaires).toBeGreaterThan(figures / 3);
  });

  it('donne deux fois le même motif', () => {
    expect(diffusionDe(diagnostic).figures).toEqual(diffusion.figures);
  });
});

describe('deux diffusions des mêmes données', () => {
  const diagnostic = diagnosticDe(29, ['I01', 'I16']);
  const cles = diagnostic.tableau.unites.map(({ cle }) => cle);
  const premiere = diffusionDe(diagnostic);
  const groupes = new Map(cles.slice(0, 3).map((cle) => [cle, 'Groupe A'] as const));
  const circonstances = {
    date: '2026-03-01',
    auteur: '',
    destinataire: '',
    usage: '',
    source: '',
    annee: null,
    methode: '',
  };

  it('ne se soustraient pas l’une à l’autre quand le journal retient la première', () => {
    const seconde = diffusionDe(diagnostic, { groupes, parutions: [parutionDe(premiere, circonstances)] });
    expect(trahies(lire([premiere, seconde]))).toEqual([]);
  });

  it('ne remontrent pas ce qui a été masqué', () => {
    const seconde = diffusionDe(diagnostic, { parutions: [parutionDe(premiere, circonstances)] });
    expect(etats(seconde)).toEqual(etats(premiere));
  });
});
