/** The fields of a person a column can fill. `name` is split, `unsubscribed` is marketing the other way round. */
export const knownFields = [
  'firstName',
  'lastName',
  'name',
  'email',
  'phone',
  'status',
  'tags',
  'timeZone',
  'birthday',
  'marketing',
  'unsubscribed',
] as const
export type KnownField = (typeof knownFields)[number]

/**
 * What people call these columns, in English, German, French, Spanish and some Italian, Dutch and Portuguese: lower case,
 * without accents, spaces and signs. When a file has two that fit, the one named first here wins.
 */
export const columnWords: Record<KnownField, { title: string; words: readonly string[] }> = {
  firstName: {
    title: 'First name',
    words:
      words(`firstname first fname givenname given forename christianname vorname rufname prenom prenoms primernombre
      nombredepila voornaam primeironome`),
  },
  lastName: {
    title: 'Last name',
    words:
      words(`lastname last lname surname familyname family secondname nachname familienname zuname nomdefamille apellido
      apellidos primerapellido cognome achternaam sobrenome`),
  },
  name: {
    title: 'Full name',
    words: words(`fullname name names completename displayname firstandlastname firstlastname nameandsurname namesurname
      vollername vollstandigername vollstaendigername vorundnachname vornamenachname vornameundnachname nachnamevorname
      nachnameundvorname namevorname kundenname kunde nomcomplet nometprenom prenometnom nomprenom prenomnom nom client nombrecompleto
      nombreyapellidos nombreyapellido apellidosynombre nombre nombres cliente nome nomecompleto naam volledigenaam
      customer contact lead person member patient student attendee participant fileas`),
  },
  email: {
    title: 'Email',
    words:
      words(`email emailaddress emailadress mail mailaddress emailid eaddress workemail personalemail homeemail businessemail
      emailadresse mailadresse elektronischepost emailprivat privateemail adresseemail adressemail adressedemail adressedemessagerie adresseelectronique
      courriel courrielelectronique adressecourriel correo correoelectronico direcciondecorreo direcciondecorreoelectronico
      direccionemail indirizzoemail postaelettronica mailadres emailadres enderecodeemail`),
  },
  phone: {
    title: 'Phone',
    words:
      words(`mobile mobilephone mobilenumber mobileno mobilephonenumber mobiletelephone cell cellphone cellnumber cellphonenumber
      sms smsnumber smsphone whatsapp whatsappnumber handy handynummer handynr mobil mobilnummer mobilnr mobiltelefon mobiltelefonnummer
      mobilfunk mobilfunknummer portable telephoneportable telportable numerodeportable mobileportable movil telefonomovil
      numerodemovil celular telefonocelular cellulare telemovel
      phone phonenumber phoneno phonenr telephone telephonenumber telephoneno tel telno telnr telnumber contactnumber contactno phonemobile
      telefon telefonnummer telefonnr rufnummer fon numerodetelephone telefono numerodetelefono telefoonnummer telefoon
      telefone primaryphone homephone workphone businessphone telefonprivat telefongeschaftlich telephonefixe telefonofijo festnetz`),
  },
  status: {
    title: 'Status',
    words:
      words(`status leadstatus contactstatus customerstatus stage leadstage lifecyclestage pipelinestage phase kundenstatus
      statut etat estado estatus stato situacao`),
  },
  tags: {
    title: 'Tags',
    words:
      words(`tags tag labels label groups group groupmembership categories category segments schlagworte schlagworter schlagwoerter schlagwort
      kategorien kategorie gruppen gruppe etiketten etiquettes etiquette categorie groupe groupes etiquetas etiqueta categorias
      grupos grupo etichette`),
  },
  timeZone: {
    title: 'Time zone',
    words: words(
      'timezone tz ianatimezone zeitzone fuseauhoraire fuseau zonahoraria husohorario fusoorario tijdzone fusohorario',
    ),
  },
  birthday: {
    title: 'Birthday',
    words:
      words(`birthday birthdate dateofbirth dob bday born birth geburtsdatum geburtstag gebdatum gebdat geb geboren geborenam
      datedenaissance naissance anniversaire fechadenacimiento fechanacimiento nacimiento cumpleanos datadinascita geboortedatum
      datadenascimento`),
  },
  marketing: {
    title: 'Marketing consent',
    words:
      words(`marketing marketingok marketingconsent marketingoptin marketingallowed marketingpermission marketingemails consent
      consented consentgiven gdprconsent gdpr emailconsent optin optedin emailoptin newsletteroptin newsletter newsletterok subscribed subscriber
      emailsubscribed acceptsmarketing acceptsemailmarketing okaytomarket oktomarket oktoemail mayweemail maywecontactyou
      einwilligung werbeeinwilligung werbung werbungok werbungerlaubt newsletterja dsgvo dsgvoeinwilligung zustimmung
      consentement consentementmarketing accordmarketing rgpd abonne inscritnewsletter infolettre consentimiento
      consentimientomarketing aceptamarketing aceptapublicidad suscrito boletin consenso`),
  },
  unsubscribed: {
    title: 'Unsubscribed',
    words:
      words(`unsubscribed unsubscribe optout optedout emailoptout hasoptedoutofemail donotcontact donotemail dnc nomarketing abgemeldet
      keinewerbung widerruf desabonne desinscrit nepascontacter dadodebaja nocontactar`),
  },
}

function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean)
}
