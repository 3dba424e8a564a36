/** Which services of the internet are known: from resources, with source and date. */
import servicePreset from '../../../resources/takedown/services.json'
import { expectOk } from '../../../shared/domain/core/result.ts'
import { parseServices } from '../../../shared/domain/post/service.ts'

export const services = expectOk(parseServices(servicePreset))

const names = new Map(services.map(({ code, name }) => [code, name]))

/** A service that is not known any more is shown by its code. */
export const serviceName = (code: string): string => names.get(code) ?? code
