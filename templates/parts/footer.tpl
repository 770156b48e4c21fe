{{%AUTOESCAPE context="HTML"}}
<footer class="govuk-footer app-footer">
<div class="govuk-width-container">
<div class="app-footer__columns">
<div>
<h2 class="govuk-heading-s">[[Legal text]]</h2>
<p class="govuk-body-s">[[This page cites {{MEASURES}}. Where it and the law differ, the law applies.]]</p>
<p class="govuk-body-s">[[Articles are cited in our own rendering, which is not official.]]</p>
</div>
<div>
<h2 class="govuk-heading-s">[[Contact]]</h2>
{{#OFFICE_NAME}}<p class="govuk-body-s">{{OFFICE_NAME}}</p>{{/OFFICE_NAME}}
{{#OFFICE_PHONE}}<p class="govuk-body-s">[[Telephone: {{OFFICE_PHONE}}]]</p>{{/OFFICE_PHONE}}
<p class="govuk-body-s">[[Do not send state secrets through this service. Call the Office first.]]</p>
</div>
</div>
</div>
</footer>
