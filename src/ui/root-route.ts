import { createRootRoute } from '@tanstack/react-router'
import { CrashPage, MissingPage } from './shared/dead-end-pages.tsx'

/** What all pages hang on: says so kindly when there is no such page or one could not be shown. */
export const rootRoute = createRootRoute({ errorComponent: CrashPage, notFoundComponent: MissingPage })
