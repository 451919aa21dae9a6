import { CATALOGUE } from '../indicateurs/catalogue.ts';
import { nombre } from '../messages/phrases.ts';
import { ECRITURES } from '../typologies/mesures.ts';
import { libelleDeType } from '../typologies/types.ts';
import {
  COMPOSITES,
  type Composite,
  compositeDe,
  NOMS_DES_COMPOSITES,
  type NomDeComposite,
} from './composites.ts';
import type { Methode, RegleDeType } from './methode.ts';

const ECHELLES = {
  ensemble: 'toutes les résidences du fichier',
  epci: 'l’EPCI',
  commune: 'la commune',
  quartier: 'le quartier',
  departement: 'le département',
  grandTerritoire: 'le grand territoire',
  qpv: 'la partie du parc',
};
const AGREGATIONS = {
  ratios: 'moyenne pondérée des rapports à la référence',
  sommes: 'rapport des sommes pondérées',
  geometrique: 'moyenne géométrique pondérée des rapports à la référence',
  harmonique: 'moyenne harmonique pondérée des rapports à la référence',
};
const LECTURES = {
  cellules: 'effectif, complément et base',
  effectif: 'effectif et base',
  base: 'base seule',
};

/**
 * A method in plain lines, for a reader who has neither the pane nor the file.
 *
 * @example resume(METHODE_SOCLE)[0] // « Méthode « Socle », version 1, CIL pour Excel, 2026-11-23. »
 */
export function resume(methode: Methode): string[] {
  const { reference, precarite, secret, fenetreEmmenages } = methode;
  const auteur = methode.auteur === '' ? '' : `, ${methode.auteur}`;
  const annee = reference.annee === null ? '' : ` (${reference.annee})`;
  const lieu = reference.nom === null ? '' : ` ${reference.nom}`;
  return [
    `Méthode « ${methode.nom} », version ${methode.version}${auteur}, ${methode.date}.`,
    `100 est la valeur de ${ECHELLES[reference.echelle]}${lieu}${annee}.`,
    ...COMPOSITES.map((nom) => direIndice(nom, compositeDe(methode, nom))),
    `Un indice partiel est montré quand ses composantes connues portent au moins ${nombre(precarite.couvertureMinimale * 100)} % des poids.`,
    `Bas revenus : moins de ${nombre(methode.seuilRevenu * 100)} % du plafond PLUS. Emménagés récents : ${fenetreEmmenages} dernières années.`,
    `Secret statistique : ${secret.strict ? 'plus de' : 'au moins'} ${secret.seuil} unités (${LECTURES[secret.lecture]}) ; un effectif nul ${secret.zeros ? 'est aussi protégé' : 'peut être montré'}.`,
    `Proche de la référence : à moins de ${nombre(methode.tolerance)} points de 100.`,
    ...methode.typologie.map(
      (regle) => `Type ${regle.type}, ${libelleDeType(regle.type)} : ${conditions(regle)}.`,
    ),
    'Les limites de la typologie sont celles de cette méthode : la source décrit les types en mots seulement.',
  ];
}

function direIndice(nom: NomDeComposite, { agregation, composantes }: Composite): string {
  const titre = `${NOMS_DES_COMPOSITES[nom].charAt(0).toUpperCase()}${NOMS_DES_COMPOSITES[nom].slice(1)}`;
  if (composantes.length === 0) return `${titre} : non retenu.`;
  const dites = composantes.map(
    ({ code, poids, sens }) => `${nomDe(code)} (poids ${nombre(poids)}${sens === -1 ? ', inversé' : ''})`,
  );
  return `${titre} : ${AGREGATIONS[agregation]} ; ${dites.join(', ')}.`;
}

function nomDe(code: string): string {
  return CATALOGUE.find((indicateur) => indicateur.code === code)?.court ?? code;
}

function conditions({ conditions, toutes }: RegleDeType): string {
  if (conditions.length === 0) return 'toutes les autres résidences';
  return conditions
    .map(({ mesure, operateur, limite }) => {
      const { nom, ecrire } = ECRITURES[mesure];
      return `${nom} ${operateur.replace('>=', '≥').replace('<=', '≤')} ${ecrire(limite)}`;
    })
    .join(toutes ? ' et ' : ' ou ');
}
