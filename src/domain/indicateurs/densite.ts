import { etiquettes } from '../parc/etiquettes.ts';
import type { Parc } from '../parc/parc.ts';
import { plier } from '../parc/texte.ts';
import { groupes } from './calculs.ts';
import type { ChampsAttendus, Indicateur } from './indicateur.ts';

type Niveau = 'residence' | 'immeuble' | 'entree';

/** « 2 » alone names no building: residence, building and entrance together do. Null where one of them is unknown. */
function lieux(parc: Parc, niveau: Niveau): (string | null)[] {
  const immeubles = niveau === 'residence' ? [] : etiquettes(parc, 'immeuble');
  const entrees = niveau === 'entree' ? etiquettes(parc, 'entree') : [];
  const parties = (ligne: number): (string | null)[] => {
    const residence = parc.cles[ligne] ?? null;
    if (niveau === 'residence') return [residence];
    const immeuble = immeubles[ligne] ?? null;
    if (niveau === 'immeuble') return [residence, immeuble];
    // An entrance is told by its residence alone when the file names no building at all.
    return immeubles.length === 0
      ? [residence, entrees[ligne] ?? null]
      : [residence, immeuble ?? '', entrees[ligne] ?? null];
  };
  return Array.from({ length: parc.lignes }, (_, ligne) => {
    const siennes = parties(ligne);
    return siennes.includes(null) ? null : siennes.map((partie) => plier(partie ?? '')).join('\u0001');
  });
}

function densite(
  lettre: string,
  niveau: Niveau,
  { un, article, des }: { readonly un: string; readonly article: string; readonly des: string },
  champs: ChampsAttendus,
  sens: 0 | 1,
): Indicateur {
  return {
    code: `I44${lettre}`,
    libelle: `Nombre moyen de logements par ${un}`,
    court: `Logements par ${un}`,
    niveau: 'approfondissement',
    famille: 'parc',
    unite: 'logements',
    forme: 'moyenne',
    uniteValeur: 'logements',
    uniteBase: des,
    sens,
    variante: `par ${un}`,
    numerateur: `Logements dont on connaît ${article}${un}`,
    denominateur: `Nombre de ${des} où ils se trouvent, sans double compte`,
    source: 'RPLS ou fichiers de gestion, au logement',
    page: 'Repères n° 17, Temps 2 et annexe « Densité de logements »',
    prudence:
      'Parle surtout à l’entrée, là où l’on se croise. Dépend de la forme des bâtiments : à lire avec leur âge et la taille des logements.',
    reference: null,
    calculs: [groupes('logements', champs, (parc) => lieux(parc, niveau), 'nombre')],
  };
}

/** Dwellings per place where people meet, at three levels: the source names one, then another. */
export const densites: readonly Indicateur[] = [
  densite('a', 'residence', { un: 'résidence', article: 'la ', des: 'résidences' }, [], 0),
  densite(
    'b',
    'immeuble',
    { un: 'immeuble', article: 'l’', des: 'immeubles' },
    [['immeuble', 'batiment']],
    0,
  ),
  densite('c', 'entree', { un: 'entrée', article: 'l’', des: 'entrées' }, ['entree'], 1),
];
