import type { Methode } from '../../domain/methode/methode.ts';
import { ChampNombre } from '../ChampNombre.tsx';
import { Choix } from '../Choix.tsx';
import { useVolet } from '../contexte.ts';
import { tablesEnUsage, territoiresNommes } from '../enUsage.ts';
import { MOTS } from '../mots.ts';
import type { Reglages } from '../reglages.ts';

const mots = MOTS.methode;
const ECHELLES = [
  'departement',
  'epci',
  'grandTerritoire',
  'commune',
  'quartier',
  'qpv',
] as const satisfies readonly Methode['reference']['echelle'][];

/** The territory that is 100, among those that the file names, and its year. */
export function Reference({ methode, changer, signaler }: Reglages) {
  const { donnees, choix, sources } = useVolet().parcours;
  const { echelle, nom, annee } = methode.reference;
  const territoires = territoiresNommes(tablesEnUsage(donnees ?? choix, sources));
  const echelles = ECHELLES.filter((e) => e === echelle || territoires[e].length > 0);
  const noms = echelle === 'ensemble' ? [] : territoires[echelle];
  const absent = nom !== null && !noms.includes(nom);
  const regler = (partie: Partial<Methode['reference']>) =>
    changer({ ...methode, reference: { ...methode.reference, ...partie } });
  return (
    <>
      <Choix
        label={mots.echelle}
        hint={mots.echellesOffertes}
        valeur={echelle}
        options={(['ensemble', ...echelles] as const).map((e) => [e, mots.echelles[e]])}
        changer={(e) => regler({ echelle: e, nom: e === 'ensemble' ? null : (territoires[e][0] ?? null) })}
      />
      {echelle !== 'ensemble' && (
        <Choix
          label={mots.nomReference[echelle]}
          hint={absent ? mots.absentDuFichier(nom) : undefined}
          valeur={nom ?? ''}
          options={[...(absent ? [nom] : []), ...noms].map((n) => [n, n])}
          changer={(choisi) => regler({ nom: choisi })}
        />
      )}
      <ChampNombre
        label={mots.annee}
        valeur={annee}
        min={1990}
        max={2100}
        facultatif
        changer={(valeur) => regler({ annee: valeur })}
        signaler={signaler}
      />
    </>
  );
}
