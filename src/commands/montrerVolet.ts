/**
 * Opens the pane. Where there is none to open (a run without a screen) nothing is lost: the demand waits for the pane
 * and the report stays where a run reads it.
 */
export async function montrerVolet(): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    // Said once, in the report; a second failure would only hide it.
  }
}
