{{%AUTOESCAPE context="HTML"}}
{{#NO_TIES}}<p class="govuk-body">[[No tie is known.]]</p>{{/NO_TIES}}
{{#HAS_TIES}}
<div class="app-scroll" role="region" aria-labelledby="@LABEL@" tabindex="0">
<table class="app-table">
<thead><tr>{{%IF WHO}}<th scope="col">[[Who]]</th>{{%END}}<th scope="col">[[To whom]]</th><th scope="col">[[Kind]]</th><th scope="col">[[Remarks]]</th><th scope="col">[[Entered]]</th><th scope="col">[[State]]</th></tr></thead>
<tbody>
{{#TIE_ROW}}
<tr>{{%IF WHO}}<td>{{#TIE_PERSON}}{{TIE_PERSON}}{{/TIE_PERSON}}</td>{{%END}}<th scope="row">{{TIE_NAME}}{{#TIE_CODE}}<br><span class="app-quiet">{{TIE_CODE}}</span>{{/TIE_CODE}}</th><td>{{TIE_KIND}}</td><td class="app-prose">{{TIE_REMARKS:p}}</td><td>{{TIE_ENTERED}}</td><td>{{#TIE_ENDED}}[[ended {{TIE_ENDED}}]]{{/TIE_ENDED}}{{#TIE_STANDS}}[[stands]]{{#TIE_END}}<form class="app-no-print" method="post" action="{{TIE_END}}">{{%PART parts/token.tpl}}<button class="govuk-button govuk-button--secondary" type="submit">[[It has ended]]<span class="govuk-visually-hidden"> {{TIE_NAME}}</span></button></form>{{/TIE_END}}{{/TIE_STANDS}}</td></tr>
{{/TIE_ROW}}
</tbody>
</table>
</div>
{{/HAS_TIES}}
