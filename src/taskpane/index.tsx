import { createRoot } from 'react-dom/client';
import type { Actions } from '../actions/contrat.ts';
import { attendreOffice, DemarrageImpossible } from './demarrage.ts';
import { MOTS } from './mots.ts';
import { useTheme } from './theme.ts';
import { Volet } from './Volet.tsx';

function lireTheme() {
  return Office.context.officeTheme;
}

function Application({ actions }: { readonly actions: Actions }) {
  return <Volet actions={actions} theme={useTheme(lireTheme)} />;
}

async function demarrer(racine: HTMLElement): Promise<void> {
  racine.textContent = MOTS.ouverture;
  try {
    if (typeof Office === 'undefined') throw new DemarrageImpossible(MOTS.erreurs.officeAbsent);
    const chargees = import('../actions/index.ts');
    await attendreOffice(() => Office.onReady(), Office.HostType.Excel);
    const { actions } = await chargees;
    createRoot(racine).render(<Application actions={actions} />);
  } catch (erreur) {
    racine.setAttribute('role', 'alert');
    racine.textContent = erreur instanceof DemarrageImpossible ? erreur.message : MOTS.erreurs.inattendue;
  }
}

const racine = document.getElementById('volet');
if (racine) void demarrer(racine);
