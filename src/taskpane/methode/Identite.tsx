import { ChampTexte } from '../ChampTexte.tsx';
import { MOTS } from '../mots.ts';
import type { Reglages } from '../reglages.ts';

const mots = MOTS.methode;

/** What every sheet will print of the method: its name, version, author and date. */
export function Identite({ methode, changer, signaler }: Reglages) {
  return (
    <>
      <ChampTexte
        label={mots.nom}
        valeur={methode.nom}
        maximum={80}
        obligatoire
        changer={(nom) => changer({ ...methode, nom })}
        signaler={signaler}
      />
      <ChampTexte
        label={mots.version}
        valeur={methode.version}
        maximum={20}
        obligatoire
        changer={(version) => changer({ ...methode, version })}
        signaler={signaler}
      />
      <ChampTexte
        label={mots.auteur}
        valeur={methode.auteur}
        maximum={120}
        changer={(auteur) => changer({ ...methode, auteur })}
        signaler={signaler}
      />
      <ChampTexte
        label={mots.date}
        type="date"
        valeur={methode.date}
        obligatoire
        changer={(date) => changer({ ...methode, date })}
        signaler={signaler}
      />
    </>
  );
}
