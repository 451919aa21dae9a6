import type { Champ } from '../parc/champs.ts';
import { nombres } from './colonnes.ts';
import type { Indicateur } from './indicateur.ts';
import { partDesMenages } from './partDesMenages.ts';
import { entre, REVENU, revenus as revenusDe } from './revenusDesMenages.ts';
import seuils from './seuils.json' with { type: 'json' };

const SANS_LIMITE = Number.POSITIVE_INFINITY;
/** 40, 60, 80, 90, 100 and 110 % of the ceiling. */
const [MODESTE = 0, , AISE = 0, , PLAFOND = 0] = seuils.classesDeRevenu;

const pourcent = (part: number): string => `${Math.round(part * 100)} %`;

interface Classe {
  readonly code: string;
  readonly de: number;
  readonly a: number;
  readonly prudence: string;
  readonly sens?: Indicateur['sens'];
  readonly nom?: string;
  readonly variante?: string;
}

/** Households whose income lies from `de` to less than `a` of the ceiling. */
function classe({ code, de, a, prudence, sens = 0, nom = '', variante }: Classe): Indicateur {
  const ouverte = a === SANS_LIMITE;
  const [bas, haut] = [pourcent(de), pourcent(a)];
  return partDesMenages({
    code,
    libelle: `Part des ménages ${nom}${ouverte ? `à ${bas} et plus` : `de ${bas} à moins de ${haut}`} des plafonds PLUS`,
    court: ouverte ? `${bas} et + PLUS` : `${bas} à < ${haut} PLUS`,
    ...(variante !== undefined && { variante }),
    famille: 'revenus',
    sens,
    numerateur: `Ménages dont le revenu est d’au moins ${bas}${ouverte ? '' : ` et de moins de ${haut}`} du plafond de ressources PLUS`,
    denominateur: 'Ménages dont le revenu est connu',
    source: 'Enquête OPS',
    page: 'Repères n° 17, annexe « Précarité économique »',
    prudence,
    champs: [REVENU],
    critere: (parc) => entre(revenusDe(parc), de, a),
  });
}

const FINE =
  'À réserver aux territoires où les ménages au-dessus de 100 % ne sont pas rares. Peu de classes atteignent le seuil du secret dans une résidence.';

const fines: readonly Indicateur[] = seuils.classesDeRevenu.map((de, rang) =>
  classe({
    code: `I14${'abcdef'[rang] ?? ''}`,
    de,
    a: seuils.classesDeRevenu[rang + 1] ?? SANS_LIMITE,
    prudence: FINE,
    ...(rang === seuils.classesDeRevenu.length - 1 && {
      variante: 'absente de la source',
    }),
  }),
);

const ressource = (
  lettre: string,
  champ: Champ,
  nom: string,
  court: string,
  sens: Indicateur['sens'],
): Indicateur =>
  partDesMenages({
    code: `I15${lettre}`,
    libelle: `Part des ménages dont le titulaire perçoit ${nom}`,
    court,
    famille: 'revenus',
    sens,
    numerateur: `Ménages dont le titulaire du bail perçoit ${nom}`,
    denominateur: 'Ménages dont cette ressource est connue',
    source: 'Fichiers de gestion (OPS jusqu’en 2014)',
    page: 'Repères n° 17, annexe « Nature des ressources »',
    prudence:
      'Un titulaire peut avoir plusieurs ressources : n’ajoutez pas ces parts. Recueil changé en 2012 ; OPS ne demande plus le RSA ni l’AAH depuis 2016.',
    champs: [champ],
    critere: (parc) => {
      const percues = nombres(parc, champ);
      return (ligne) => percues[ligne] ?? Number.NaN;
    },
  });

/** How incomes spread over the low ones, and where they come from. */
export const revenus: readonly Indicateur[] = [
  classe({
    code: 'I12',
    nom: 'modestes, ',
    de: MODESTE,
    a: AISE,
    prudence:
      'Se lit par rapport à l’agglomération, avec les parts sous 40 % et à 80 % et plus, qui la complètent à 100 %.',
  }),
  classe({
    code: 'I13',
    de: AISE,
    a: SANS_LIMITE,
    sens: -1,
    variante: '80 % compris',
    prudence:
      'Une part faible dit peu de diversité des revenus. La source écrit « plus de 80 % » ou « 80 % et plus » : 80 % est compris ici.',
  }),
  ...fines,
  classe({
    code: 'I14g',
    de: PLAFOND,
    a: SANS_LIMITE,
    variante: '100 % compris',
    prudence:
      'Réunit I14e et I14f. La valeur nationale porte sur les ménages « au-dessus » de 100 % ; 100 % est compris ici.',
  }),
  ressource('a', 'ressourceSalaires', 'des salaires', 'Salaires', 0),
  ressource('b', 'ressourceRetraites', 'une retraite', 'Pensions de retraite', 0),
  ressource('c', 'ressourceRsa', 'le RSA', 'RSA', 1),
  ressource('d', 'ressourceAah', 'l’AAH', 'AAH', 1),
  ressource('e', 'ressourceAutres', 'd’autres ressources', 'Autres ressources', 0),
];
