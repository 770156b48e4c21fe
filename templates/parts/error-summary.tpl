{{%AUTOESCAPE context="HTML"}}
{{#HAS_ERRORS}}
<div class="govuk-error-summary" id="error-summary" tabindex="-1">
<div role="alert">
<h2 class="govuk-error-summary__title">[[Something needs correcting]]</h2>
<div class="govuk-error-summary__body">
<ul class="govuk-list govuk-error-summary__list">
{{#ERROR_ITEM}}
<li>{{#ERROR_LINK}}<a href="#{{ERROR_ID}}">{{ERROR_TEXT}}</a>{{/ERROR_LINK}}{{#ERROR_PLAIN}}{{ERROR_TEXT}}{{/ERROR_PLAIN}}</li>
{{/ERROR_ITEM}}
</ul>
</div>
</div>
</div>
{{/HAS_ERRORS}}
