{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT office/layout.tpl}}
{{%SET TITLE [[Sittings]]}}
<h1 class="govuk-heading-l" id="sittings">[[Sittings]]</h1>
{{#NO_SITTINGS}}<p class="govuk-body">[[No sitting is planned yet.]]</p>{{/NO_SITTINGS}}
{{#HAS_SITTINGS}}
<div class="app-scroll" role="region" aria-labelledby="sittings" tabindex="0">
<table class="app-table">
<thead><tr><th scope="col">[[Date]]</th><th scope="col">[[Sitting]]</th><th scope="col" class="app-number">[[Items]]</th></tr></thead>
<tbody>
{{#SITTING_ROW}}<tr><td>{{SITTING_DATE}} {{SITTING_WEEKDAY}}</td><th scope="row"><a class="govuk-link" href="/{{%LANG}}/sittings/{{SITTING_ID:u}}">{{SITTING_TITLE}}</a></th><td class="app-number">{{SITTING_ITEMS}}</td></tr>
{{/SITTING_ROW}}
</tbody>
</table>
</div>
{{/HAS_SITTINGS}}
<section class="app-card app-no-print" aria-labelledby="new">
<h2 class="govuk-heading-m" id="new">[[Plan a sitting]]</h2>
<form method="post" action="/{{%LANG}}/sittings" novalidate>
{{%PART parts/token.tpl}}
{{>FIELDS}}
<button class="govuk-button" type="submit">[[Plan it]]</button>
</form>
</section>
