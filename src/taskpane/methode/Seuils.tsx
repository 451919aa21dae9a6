import { ChampNombre } from '../ChampNombre.tsx';
import { Choix } from '../Choix.tsx';
import { MOTS } from '../mots.ts';
import type { Reglages } from '../reglages.ts';

const mots = MOTS.methode;

/** Income threshold, window of recent movers, tolerance around 100. */
export function Seuils({ methode, changer, signaler }: Reglages) {
  return (
    <>
      <Choix
        label={mots.seuilRevenu}
        valeur={methode.seuilRevenu === 0.2 ? '20' : '40'}
        options={[
          ['40', mots.seuilsRevenu[40]],
          ['20', mots.seuilsRevenu[20]],
        ]}
        changer={(seuil) => changer({ ...methode, seuilRevenu: seuil === '20' ? 0.2 : 0.4 })}
      />
      <ChampNombre
        label={mots.fenetre}
        valeur={methode.fenetreEmmenages}
        min={1}
        max={5}
        changer={(annees) => annees !== null && changer({ ...methode, fenetreEmmenages: annees })}
        signaler={signaler}
      />
      <ChampNombre
        label={mots.tolerance}
        valeur={methode.tolerance}
        min={0}
        max={100}
        decimal
        changer={(points) => points !== null && changer({ ...methode, tolerance: points })}
        signaler={signaler}
      />
    </>
  );
}
