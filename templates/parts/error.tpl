{{%AUTOESCAPE context="HTML"}}
{{! Body of a page that says an error; layouts of the portals wrap it. }}
<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">{{ERROR_HEADING}}</h1>
<p class="govuk-body-l">{{ERROR_SAID}}</p>
{{#ERROR_WHY}}<p class="govuk-body">{{ERROR_WHY}}</p>{{/ERROR_WHY}}
{{#ERROR_ARTICLE}}<p class="govuk-body">[[Legal basis: {{ERROR_ARTICLE}}]]</p>{{/ERROR_ARTICLE}}
{{#KEPT_ANY}}<form method="post" action="{{CONTINUE_PATH}}">
{{%PART parts/kept.tpl}}
<p class="govuk-body">[[What you typed is kept on this page. Send it again from here; it is carried out only once.]]</p>
{{%PART parts/button.tpl LABEL="[[Send it again]]"}}
</form>{{/KEPT_ANY}}
{{#ERROR_RETURN}}<p class="govuk-body"><a class="govuk-link" href="{{ERROR_RETURN_PATH}}">[[Go back to the page before]]</a></p>{{/ERROR_RETURN}}
<p class="govuk-body"><a class="govuk-link" href="/{{%LANG}}/">[[Go to the start page]]</a></p>
{{#REQUEST_ID}}<p class="govuk-body-s app-quiet">[[If you call the Office, give this reference: {{REQUEST_ID}}]]</p>{{/REQUEST_ID}}
</div></div>
