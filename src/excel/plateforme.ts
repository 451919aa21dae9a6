/** Excel for the web, the one platform that limits the size of an exchange. */
export const surLeWeb = (): boolean => Office.context.platform === Office.PlatformType.OfficeOnline;
