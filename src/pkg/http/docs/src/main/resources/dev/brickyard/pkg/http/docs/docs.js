const reference = document.getElementById('reference');

SwaggerUIBundle({
  domNode: reference,
  urls: reference.dataset.apis.split(',').map((api) => ({ name: `${api} API`, url: `docs/openapi/${api}.yaml` })),
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  layout: 'StandaloneLayout',
  deepLinking: true,
  displayRequestDuration: true,
  filter: true,
  // by default, the page would send the document to a host of Swagger
  validatorUrl: 'none',
});
