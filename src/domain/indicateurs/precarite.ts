import { lignes } from './calculs.ts';
import { nombres, parLigne } from './colonnes.ts';
import type { Indicateur } from './indicateur.ts';
import { referenceNationale } from './references.ts';
import type { Reglages } from './reglages.ts';
import seuils from './seuils.json' with { type: 'json' };

/** 1 under the threshold, 0 at or over it, NaN when the income is not known. */
export function sousSeuil(revenus: Float64Array, seuil: number): (ligne: number) => number {
  return (ligne) => {
    const revenu = revenus[ligne] ?? Number.NaN;
    return Number.isNaN(revenu) ? Number.NaN : Number(revenu < seuil);
  };
}

function revenuSous(code: string, seuil: number): Indicateur {
  const taux = `${seuil * 100} %`;
  return {
    code,
    libelle: `Part des ménages sous ${taux} des plafonds PLUS`,
    court: `< ${taux} PLUS`,
    niveau: 'socle',
    famille: 'precarite',
    unite: 'ménages',
    forme: 'part',
    sens: 1,
    numerateur: `Ménages dont le revenu est inférieur à ${taux} du plafond de ressources PLUS`,
    denominateur: 'Ménages dont le revenu est connu',
    source: 'Enquête OPS',
    page: 'Repères n° 17, p. 32 et annexe « Précarité économique »',
    prudence:
      'Se lit par rapport au territoire de référence. Les plafonds changent : une évolution peut venir d’eux et non des ménages. Un revenu faible ne dit pas à lui seul les conditions de vie. Ne comparez jamais une part à 20 % avec une part à 40 %.',
    reference: referenceNationale(code, seuil),
    calculs: [
      lignes('menages', ['revenuSurPlafond'], (parc) =>
        parLigne(parc.lignes, sousSeuil(nombres(parc, 'revenuSurPlafond'), seuil)),
      ),
    ],
  };
}

/** Income against the PLUS ceiling and housing aid. */
export function precarite({ seuilRevenu }: Pick<Reglages, 'seuilRevenu'>): Indicateur[] {
  return [
    revenuSous('I01', seuilRevenu),
    revenuSous('I02', seuils.revenuBas),
    {
      code: 'I03',
      libelle: 'Part des ménages bénéficiaires d’une aide au logement',
      court: 'Aide au logement',
      niveau: 'socle',
      famille: 'precarite',
      unite: 'ménages',
      forme: 'part',
      sens: 1,
      numerateur: 'Ménages qui reçoivent l’APL ou l’AL',
      denominateur: 'Ménages dont la situation d’aide est connue',
      source: 'Fichiers de gestion',
      page: 'Repères n° 17, p. 32 et annexe « APL »',
      prudence:
        'Sous-estime la fragilité : droits non demandés, loyers très bas, plafonds différents. Une part faible avec beaucoup de bas revenus est un écart à expliquer. Depuis 2018, la réduction de loyer de solidarité change le nombre de bénéficiaires.',
      reference: referenceNationale('I03'),
      calculs: [
        lignes('menages', ['aideLogement'], (parc) => {
          const aides = nombres(parc, 'aideLogement');
          return parLigne(parc.lignes, (ligne) => aides[ligne] ?? Number.NaN);
        }),
      ],
    },
  ];
}
