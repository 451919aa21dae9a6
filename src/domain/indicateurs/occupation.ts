import { nombres } from './colonnes.ts';
import type { Indicateur } from './indicateur.ts';
import { type Critere, partDesMenages } from './partDesMenages.ts';
import {
  degreDePeuplement,
  type Occupation,
  occupation as occuper,
  type VarianteDOccupation,
} from './peuplement.ts';

const COMMUN = {
  famille: 'occupation',
  source: 'Enquête OPS et RPLS, rapprochés au logement',
  page: 'Repères n° 17, p. 31 et annexe « Occupation du logement »',
} as const;

const occupes =
  (cherchee: Occupation, variante: VarianteDOccupation): Critere =>
  (parc) => {
    const [personnes, pieces] = [nombres(parc, 'personnes'), nombres(parc, 'pieces')];
    return (ligne) => {
      const [habitants, chambres] = [personnes[ligne] ?? Number.NaN, pieces[ligne] ?? Number.NaN];
      if (!(habitants > 0 && chambres > 0)) return Number.NaN;
      return Number(occuper(habitants, chambres, variante) === cherchee);
    };
  };

const DITES = {
  annexe: {
    nom: 'annexe',
    ecart: '2 ou plus',
    prudence: 'La source donne aussi « plus de 2 » : ne comparez jamais une variante avec l’autre.',
  },
  cch: {
    nom: 'CCH',
    ecart: 'plus de 2',
    prudence:
      'Article R641-4, abrogé le 28 septembre 2017 : plus un seuil légal. Ne comparez jamais avec la variante « annexe ».',
  },
} as const;

const SOUS =
  'Un levier de mobilité, non une faute. Une petite pièce ouverte sur le séjour gonfle la part. Croisez avec la taille des logements, l’âge du titulaire et les mutations possibles.';
const SUR =
  'Les normes légales, en surface, ne sont pas employées ici. Un écart de 2 laisse de côté deux enfants qui partagent une chambre.';

function ecart(code: string, cherchee: -1 | 1, variante: VarianteDOccupation): Indicateur {
  const sous = cherchee === -1;
  const dite = DITES[variante];
  return partDesMenages({
    ...COMMUN,
    code,
    libelle: `Part des logements ${sous ? 'sous-occupés' : 'suroccupés'}, écart de ${dite.ecart}`,
    court: `${sous ? 'Sous-occupés' : 'Suroccupés'} (${dite.nom})`,
    variante: dite.nom,
    sens: sous ? 0 : 1,
    numerateur: sous
      ? `Logements dont les pièces dépassent les occupants de ${dite.ecart}`
      : `Logements dont les occupants dépassent les pièces de ${dite.ecart}`,
    denominateur: 'Logements occupés dont les pièces et les occupants sont connus',
    prudence: `${sous ? SOUS : SUR} ${dite.prudence}`,
    champs: ['personnes', 'pieces'],
    critere: occupes(cherchee, variante),
  });
}

interface Degre {
  readonly lettre: string;
  readonly nom: string;
  readonly quoi: string;
  readonly test: (degre: number) => boolean;
}

const DEGRES: readonly Degre[] = [
  {
    lettre: 'a',
    nom: 'Surpeuplement accentué',
    quoi: 'auxquels il manque 2 pièces ou plus',
    test: (d) => d <= -2,
  },
  { lettre: 'b', nom: 'Surpeuplement modéré', quoi: 'auxquels il manque une pièce', test: (d) => d === -1 },
  { lettre: 'c', nom: 'À la norme', quoi: 'qui ont juste les pièces de la norme', test: (d) => d === 0 },
  { lettre: 'd', nom: 'Sous-peuplement modéré', quoi: 'qui ont une pièce de plus', test: (d) => d === 1 },
  { lettre: 'e', nom: 'Sous-peuplement prononcé', quoi: 'qui ont 2 pièces de plus', test: (d) => d === 2 },
  {
    lettre: 'f',
    nom: 'Sous-peuplement très accentué',
    quoi: 'qui ont 3 pièces de plus ou davantage',
    test: (d) => d >= 3,
  },
];

const degre = ({ lettre, nom, quoi, test }: Degre): Indicateur =>
  partDesMenages({
    ...COMMUN,
    code: `I28${lettre}`,
    libelle: `Part des logements : ${nom.toLowerCase()} (norme Insee)`,
    court: nom,
    variante: 'Insee',
    sens: lettre < 'c' ? 1 : 0,
    numerateur: `Logements ${quoi}, selon la norme de l’Insee`,
    denominateur: 'Logements dont les pièces, les occupants et la norme sont connus',
    prudence:
      'Un séjour et une chambre par couple, par autre personne dès 19 ans, par enfant ou deux enfants selon l’âge et le sexe. Une personne seule dans une pièce est à la norme dès 25 m². Ne comparez pas avec I25 à I27.',
    champs: ['personnes', 'pieces', 'piecesNorme'],
    critere: (parc) => {
      const [pieces, normes] = [nombres(parc, 'pieces'), nombres(parc, 'piecesNorme')];
      const [personnes, surfaces] = [nombres(parc, 'personnes'), nombres(parc, 'surface')];
      return (ligne) => {
        const trouve = degreDePeuplement({
          pieces: pieces[ligne] ?? Number.NaN,
          norme: normes[ligne] ?? Number.NaN,
          personnes: personnes[ligne] ?? Number.NaN,
          surface: surfaces[ligne] ?? Number.NaN,
        });
        return Number.isNaN(trouve) ? Number.NaN : Number(test(trouve));
      };
    },
  });

/** Occupants beside rooms, under the three rules that the source mixes. */
export const occupation: readonly Indicateur[] = [
  ecart('I25', -1, 'cch'),
  ecart('I26', -1, 'annexe'),
  ecart('I27a', 1, 'cch'),
  ecart('I27b', 1, 'annexe'),
  ...DEGRES.map(degre),
];
