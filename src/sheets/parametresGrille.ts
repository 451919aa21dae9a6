import { A_NOTER } from '../domain/grille/criteres.ts';
import { reperesDe } from '../domain/grille/reperes.ts';
import type { Methode } from '../domain/methode/methode.ts';
import { MOTS } from './motsMethode.ts';
import { NOMS, nomDuRepere } from './noms.ts';
import { choix, type Parametre, type SectionMethode, saisieTexte } from './saisiesMethode.ts';

/** How a note from 1 to 4 reads, and what each means for each criterion. */
export function parametresDeLaGrille(methode: Methode): SectionMethode {
  return {
    titre: 'La grille qualitative',
    parametres: [
      {
        libelle: 'Sens de la note 4',
        valeur: choix(NOMS.polarite, MOTS.polarite[methode.grille.polarite], MOTS.polarite),
        explication:
          'La source donne l’échelle de 1 à 4 sans dire dans quel sens elle se lit : la CIL le décide. Changez-le avant de noter ; « CIL Cotations » montre toujours 4 comme favorable.',
      },
      ...A_NOTER.flatMap((critere): Parametre[] =>
        reperesDe(methode.grille, critere).map(({ rang, note, texte, sens }) => ({
          libelle: `${critere.code} ${critere.court}`,
          valeur: `note ${note}`,
          precision: sens,
          explication: saisieTexte(nomDuRepere(critere.code, rang), texte),
        })),
      ),
    ],
  };
}
