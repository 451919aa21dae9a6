import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Diffusion } from '../domain/diffusion/diffusion.ts';
import { nombre as entier } from '../domain/messages/phrases.ts';
import { auditEnLignes } from './auditEnLignes.ts';
import { texte } from './cellules.ts';
import { FEUILLES } from './noms.ts';
import { phraseNonProtegee } from './nonProtegee.ts';
import type { PlanCell } from './plan.ts';
import { notes } from './tete.ts';

const OBJETS = {
  cellules: 'l’effectif, son complément (base moins effectif) et la base',
  effectif: 'l’effectif et la base',
  base: 'la base seule',
};

/** Between the summary and the list: whether the sheets may leave, what a protection gave, how to read. */
export function sousLeResume(diagnostic: Diagnostic, diffusion: Diffusion | null): (PlanCell | null)[][] {
  const { methode, infractions, cellulesControlees } = diagnostic;
  const { seuil, strict, zeros, lecture } = methode.secret;
  const regle = strict ? `un effectif doit dépasser ${seuil}` : `un effectif doit atteindre ${seuil}`;
  const retrouvees = infractions.filter(({ soustraction }) => soustraction !== null).length;
  return [
    [texte('Ce classeur n’est pas diffusable en l’état.', 'alerte')],
    ...notes(
      `Effacer ces seules cellules ne protège pas : ${entier(retrouvees)} sur ${entier(infractions.length)} se retrouvent par soustraction.`,
      'Ne transmettez ni ces feuilles ni leurs copies hors du cercle autorisé à voir ces effectifs.',
      diffusion
        ? `Ce qui peut sortir est sur « ${FEUILLES.diffusion} » : faites-en une « Copie diffusable » depuis le volet, étape 5.`
        : 'Pour préparer ce qui peut sortir : volet, étape 4, « Protéger ».',
      `Pour être diffusable, ${regle}${zeros ? ', et un zéro est protégé aussi' : ' ; un zéro est diffusable'}.`,
      `Sont contrôlés : ${OBJETS[lecture]}. Cellules contrôlées : ${entier(cellulesControlees)} ; sous le seuil : ${entier(infractions.length)}.`,
      ...(lecture === 'cellules'
        ? ['Un complément n’a pas de cellule à lui : le lien mène à la part qui le révèle.']
        : []),
    ),
    [],
    ...(diffusion ? resultat(diffusion) : []),
    [texte('Les cellules, ligne par ligne', 'section')],
  ];
}

function resultat(diffusion: Diffusion): (PlanCell | null)[][] {
  const { audit } = diffusion;
  const restantes = audit.nonProtegees.map((manque) => phraseNonProtegee(manque, diffusion));
  return [
    ...auditEnLignes(audit).map(sousLesNoms),
    ...(restantes.length === 0
      ? []
      : [[texte('Ce que rien ne protège, et ce qui le ferait', 'section')], ...notes(...restantes)]),
    [],
  ];
}

/** The columns on the left are too narrow for these labels; what they mean runs over the empty cells on its right. */
function sousLesNoms(ligne: readonly PlanCell[]): (PlanCell | null)[] {
  const [libelle, nombre, sens] = ligne;
  if (!libelle || !nombre || !sens) return [...ligne];
  return [null, null, libelle, nombre, sens.style === 'entete' ? sens : { ...sens, style: 'note' }];
}
