import { nombres } from './colonnes.ts';
import type { Indicateur } from './indicateur.ts';
import { partDesMenages } from './partDesMenages.ts';
import type { Reglages } from './reglages.ts';
import { REVENU, revenus, sousSeuil } from './revenusDesMenages.ts';
import seuils from './seuils.json' with { type: 'json' };

function revenuSous(code: string, seuil: number): Indicateur {
  const taux = `${seuil * 100} %`;
  return partDesMenages({
    code,
    libelle: `Part des ménages sous ${taux} des plafonds PLUS`,
    court: `< ${taux} PLUS`,
    niveau: 'socle',
    famille: 'precarite',
    sens: 1,
    numerateur: `Ménages dont le revenu est inférieur à ${taux} du plafond de ressources PLUS`,
    denominateur: 'Ménages dont le revenu est connu',
    source: 'Enquête OPS',
    page: 'Repères n° 17, p. 32 et annexe « Précarité économique »',
    prudence:
      'Se lit par rapport au territoire de référence. Une évolution peut venir des plafonds et non des ménages. Un revenu faible ne dit pas à lui seul les conditions de vie. Ne comparez jamais 20 % avec 40 %.',
    seuilRevenu: seuil,
    champs: [REVENU],
    critere: (parc) => sousSeuil(revenus(parc), seuil),
  });
}

/** Income against the PLUS ceiling and housing aid. */
export function precarite({ seuilRevenu }: Pick<Reglages, 'seuilRevenu'>): Indicateur[] {
  return [
    revenuSous('I01', seuilRevenu),
    revenuSous('I02', seuils.revenuBas),
    partDesMenages({
      code: 'I03',
      libelle: 'Part des ménages bénéficiaires d’une aide au logement',
      court: 'Aide au logement',
      variante: 'APL ou AL',
      niveau: 'socle',
      famille: 'precarite',
      sens: 1,
      numerateur: 'Ménages qui reçoivent l’APL ou l’AL',
      denominateur: 'Ménages dont la situation d’aide est connue',
      source: 'Fichiers de gestion',
      page: 'Repères n° 17, p. 32 et annexe « APL »',
      prudence:
        'Sous-estime la fragilité : droits non demandés, loyers très bas, plafonds différents. Une part faible avec beaucoup de bas revenus est un écart à expliquer. Depuis 2018, la réduction de loyer de solidarité change le nombre de bénéficiaires.',
      champs: ['aideLogement'],
      critere: (parc) => {
        const aides = nombres(parc, 'aideLogement');
        return (ligne) => aides[ligne] ?? Number.NaN;
      },
    }),
  ];
}
