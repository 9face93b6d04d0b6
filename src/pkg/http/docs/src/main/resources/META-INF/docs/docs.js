const reference = document.getElementById('reference');
document.body.style.margin = '0';

SwaggerUIBundle({
  domNode: reference,
  urls: reference.dataset.apis.split(',').map((api) => ({
    name: `${api[0].toUpperCase()}${api.slice(1)} API`,
    url: `docs/openapi/${api}.yaml`,
  })),
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  layout: 'StandaloneLayout',
  deepLinking: true,
  displayRequestDuration: true,
  filter: true,
  // by default, the page would send the document to a host of Swagger
  validatorUrl: 'none',
});
