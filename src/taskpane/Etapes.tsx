import { makeStyles } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useVolet } from './contexte.ts';
import { Etape, idDuTitre } from './Etape.tsx';
import { Calcul } from './etapes/Calcul.tsx';
import { Donnees } from './etapes/Donnees.tsx';
import { Feuilles } from './etapes/Feuilles.tsx';
import { Secret } from './etapes/Secret.tsx';
import { DernierMessage } from './Pied.tsx';
import { accessible, ETAPES, faite, type NomEtape } from './parcours.ts';
import { resumeDe } from './resume.ts';

/** Loaded apart: it brings the catalogue of indicators, which the first page does not need. */
const Methode = lazy(() => import('./etapes/Methode.tsx'));

const PAGES = { donnees: Donnees, methode: Methode, calcul: Calcul, secret: Secret, feuilles: Feuilles };

const useStyles = makeStyles({ liste: { listStyleType: 'none', margin: 0, padding: 0 } });

/** The five steps, one open at a time. The focus follows the step that opens. */
export function Etapes() {
  const styles = useStyles();
  const { parcours, emettre, atelier } = useVolet();
  const { ouverte } = parcours;
  const precedente = useRef(ouverte);
  useEffect(() => {
    if (ouverte !== null && ouverte !== precedente.current) {
      const titre = document.getElementById(idDuTitre(ouverte));
      titre?.focus();
      titre?.scrollIntoView({ block: 'start' });
    }
    precedente.current = ouverte;
  }, [ouverte]);

  const basculer = (etape: NomEtape) => {
    if (atelier.travail) return;
    atelier.dire(null);
    emettre({ type: 'etapeOuverte', etape: ouverte === etape ? null : etape });
  };

  return (
    <ol className={styles.liste}>
      {ETAPES.map((nom, rang) => {
        const Page = PAGES[nom];
        return (
          <Etape
            key={nom}
            nom={nom}
            numero={rang + 1}
            ouverte={ouverte === nom}
            faite={faite(parcours, nom)}
            accessible={accessible(parcours, nom)}
            resume={resumeDe(parcours, nom)}
            basculer={() => basculer(nom)}
          >
            <DernierMessage place="tete" />
            <Suspense>
              <Page />
            </Suspense>
          </Etape>
        );
      })}
    </ol>
  );
}
